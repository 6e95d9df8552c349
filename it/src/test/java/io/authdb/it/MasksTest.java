package io.authdb.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/4 001 initial-models done in 12 ms | 1/4 001 initial-models done in 1.3 s",
                "1/4 001 initial-models done in 12 ms | 1/4 001 initial-models done in 2 min 5 s",
                "applied 2026-11-22 10:11:12 UTC by a | applied 2027-01-02 03:04:05 UTC by a",
                "yes   authdb@vm   4 ms               | yes   authdb@a-long-name   12 ms",
                "who         took                     | who                  took",
                "held by authdb on vm (pid 12)        | held by authdb on vm (pid 4711)",
                "needs Java 99, and this runs on Java 17. | needs Java 99, and this runs on Java 25.",
                "for Java 17.0.15 of Debian and the jar where it is | for Java 25 of Some Vendor, Inc. and the jar where it is",
                "4 migrations, sealed, 2.2 MB         | 4 migrations, sealed, 2.3 MB",
                "export AUTHDB_PASSWORD=0a1b          | export AUTHDB_PASSWORD=cafe",
                "database 127.0.0.1:5432/auth         | database 127.0.0.1:44321/auth"
            })
    void hidesWhatDiffersFromRunToRun(String one, String other) {
        assertThat(Masks.of(one)).isEqualTo(Masks.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The database is at 003.         | The database is at 004.",
                "1/4 001 initial-models done in  | 2/4 001 initial-models done in",
                "'  sent last: drop table task'  | 'sent last: drop table task'",
                "needs Java 21, and this runs on | needs Java 22, and this runs on",
                "4 migrations, sealed, 2.2 MB    | 4 migrations, 3 not sealed, 2.2 MB",
                "database 127.0.0.1:5432/auth    | database 127.0.0.1:5432/orders"
            })
    void hidesNothingElse(String one, String other) {
        assertThat(Masks.of(one)).isNotEqualTo(Masks.of(other));
    }

    @Test
    void namesAProjectsFilesAsTheProjectDoes() {
        assertThat(Masks.project("looked in /a/b/target/classes of /a/b", Path.of("/a/b")))
                .isEqualTo("looked in target/classes of .");
    }
}
