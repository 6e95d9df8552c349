package io.authdb.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of libpq's {@code passwordFromFile}. */
class PasswordLineTest {

    /** The line, and the password that owner gets for app on h:5432; a dash where the line is not for owner. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "h:5432:app:owner:secret         | secret",
                "*:*:*:*:secret                  | secret",
                "h:*:app:*:secret                | secret",
                "other:5432:app:owner:secret     | -",
                "h:5433:app:owner:secret         | -",
                "h:5432:ap:owner:secret          | -",
                "h:5432:app*:owner:secret        | -",
                "h:5432:\\*:owner:secret         | -",
                "h:5432:app:owne\\r:secret       | secret",
                "h:5432:app:owner:se\\:cr\\\\et  | se:cr\\et",
                "h:5432:app:owner:secret:rest    | secret",
                "h:5432:app:owner:se*ret         | se*ret",
                "h:5432:app:owner:               | ''",
                "h:5432:app:owner                | -",
                "#h:5432:app:owner:secret        | -",
                "''                              | -",
            })
    void aLineIsReadAsLibpqReadsIt(String line, String password) {
        String text = line.equals("''") ? "" : line;
        Optional<String> found = PasswordLine.parse(text)
                .filter(parsed -> parsed.matches(new JdbcUrl.Server("h", "5432"), "app", "owner"))
                .map(PasswordLine::password);

        assertThat(found.orElse("-")).isEqualTo(password.equals("''") ? "" : password);
    }

    @Test
    void anEscapedColonBelongsToItsField() {
        PasswordLine line =
                PasswordLine.parse("\\:\\:1:5432:a\\:b:owner:secret").orElseThrow();

        assertThat(line.matches(new JdbcUrl.Server("::1", "5432"), "a:b", "owner"))
                .isTrue();
    }
}
