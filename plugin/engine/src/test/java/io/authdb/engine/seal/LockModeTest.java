package io.authdb.engine.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of conflicting locks, as PostgreSQL's documentation prints it. */
class LockModeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AccessShareLock          |                                       AccessExclusive",
                "RowShareLock             |                             Exclusive AccessExclusive",
                "RowExclusiveLock         | Share ShareRowExclusive Exclusive AccessExclusive",
                "ShareUpdateExclusiveLock | ShareUpdateExclusive Share ShareRowExclusive Exclusive AccessExclusive",
                "ShareLock                | RowExclusive ShareUpdateExclusive ShareRowExclusive Exclusive AccessExclusive",
                "ShareRowExclusiveLock    | RowExclusive ShareUpdateExclusive Share ShareRowExclusive Exclusive AccessExclusive",
                "ExclusiveLock            | RowShare RowExclusive ShareUpdateExclusive Share ShareRowExclusive Exclusive AccessExclusive",
                "AccessExclusiveLock      | AccessShare RowShare RowExclusive ShareUpdateExclusive Share ShareRowExclusive Exclusive"
                        + " AccessExclusive",
            })
    void eachWaitsForThese(String lock, String held) {
        List<String> expected =
                Stream.of(held.split(" ")).map(name -> name + "Lock").toList();

        assertThat(new Effect("task", lock, false, false).conflicts()).containsExactlyElementsOf(expected);
    }
}
