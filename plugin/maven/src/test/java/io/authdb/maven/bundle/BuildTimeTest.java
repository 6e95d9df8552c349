package io.authdb.maven.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:00:00Z,          2026-11-22T00:00:00",
        "2026-11-22T01:30:00.5+02:00,   2026-11-21T23:30:00",
        "1700000000,                    2023-11-14T22:13:20",
        "0,                             1980-02-01T00:00:00",
        "1970-01-01T00:00:00Z,          1980-02-01T00:00:00",
        "2200-01-01T00:00:00Z,          2099-12-31T23:59:58",
        "x,                             1980-02-01T00:00:00",
    })
    void theTimeIsTheOneMavensPluginsRead(String text, LocalDateTime time) {
        assertThat(BuildTime.of(Optional.of(text))).isEqualTo(time);
    }

    @Test
    void whereNoneIsSaidThereIsOneAllTheSame() {
        assertThat(BuildTime.of(Optional.empty())).isEqualTo(BuildTime.of(Optional.of("")));
    }

    @Test
    void whatIsNoTimeIsRefusedByTheNameOfItsProperty() {
        assertThatThrownBy(() -> BuildTime.of(Optional.of("yesterday")))
                .hasMessageStartingWith("[BuildTimeUnreadable] project.build.outputTimestamp: ");
    }
}
