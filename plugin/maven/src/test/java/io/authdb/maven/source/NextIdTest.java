package io.authdb.maven.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.rule.MigrationId;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextIdTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 23, 5, 9);

    /** The ids there are, and the one that follows; none where no rule fits and somebody has to say. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        // numbers, as wide as they were
        "'',                         001",
        "001,                        002",
        "002 001,                    003",
        "9 10 8,                     11",
        "099,                        100",
        "999,                        1000",
        "1,                          2",
        "01 2,                       3",
        "99999999999999999999999,    100000000000000000000000",
        // numbers behind words and other numbers
        "V12,                        V13",
        "v1.9,                       v1.10",
        "V1__2,                      none",
        "R-007,                      R-008",
        "2.3 2.10,                   2.11",
        "release_4-09,               release_4-10",
        "001 002 hotfix-1,           hotfix-2",
        // times, in the characters they were written with
        "20260105120000,             20261122230509",
        "202601051200,               202611222305",
        "20260105,                   20261122",
        "2026.01.05-120000,          2026.11.22-230509",
        "2026-01-05_1200,            2026-11-22_2305",
        "V20260105T120000,           V20261122T230509",
        // days with a count
        "2026.01.05-1,               2026.11.22-1",
        "2026.01.05-03,              2026.11.22-01",
        "2026.11.22-1,               2026.11.22-2",
        "2026.11.22-9 2026.11.22-10, 2026.11.22-11",
        "2026.12.24-1,               2026.12.24-2",
        "20261122_1,                 20261122_2",
        // look like times and are none
        "00000012,                   00000013",
        "20261399,                   20261400",
        "2026.13.01-1,               2026.13.01-2",
        // nothing follows, or nothing above would
        "20261122230509,             none",
        "20271231000000,             none",
        "2026-11-22,                 none",
        "1975ea83b712,               none",
        "002-add-users,              none",
        "initial,                    none",
    })
    void anIdFollowsInTheStyleOfThoseThereAre(String ids, String next) {
        List<String> known = ids.isEmpty() ? List.of() : List.of(ids.split(" "));

        String found = new NextId(NOW).after(known).orElse("none");

        assertThat(found).isEqualTo(next).matches(MigrationId.PATTERN);
    }
}
