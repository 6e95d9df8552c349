package io.authdb.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcUrlTest {

    /** The URL, its servers, its database, and what people get to see. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://h:5433/app                       | h:5433          | app    | h:5433/app",
                "jdbc:postgresql://h/app?sslmode=verify-full        | h:5432          | app    | h/app",
                "jdbc:postgresql://a:1,b/app?targetServerType=any   | a:1 b:5432      | app    | a:1,b/app",
                "jdbc:postgresql://[::1]:5433/app                   | ::1:5433        | app    | [::1]:5433/app",
                "jdbc:postgresql:app                                | localhost:5432  | app    | app",
                "jdbc:postgresql://h/my%20app                       | h:5432          | my app | h/my%20app",
                "jdbc:postgresql://h/50%                            | h:5432          | 50%    | h/50%",
                "jdbc:postgresql://h                                | h:5432          | ''     | h",
                "jdbc:postgresql://pool:6432/app?prepareThreshold=0 | pool:6432       | app    | pool:6432/app",
                "jdbc:postgresql://me:canary@h/app                  | me:canary@h     | app    | h/app",
                "jdbc:mysql://me:canary@h/app                       | localhost:5432  | ''     | one that is not PostgreSQL's",
            })
    void itIsTakenApart(String text, String servers, String database, String shown) {
        JdbcUrl url = new JdbcUrl(text);

        assertThat(url.servers().stream()
                        .map(server -> server.host() + ":" + server.port())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(servers);
        assertThat(url.database()).isEqualTo(database);
        assertThat(url.shown()).isEqualTo(shown);
        assertThat(new Login(text, "owner", Optional.of("canary".toCharArray())))
                .asString()
                .doesNotContain("canary");
    }

    @Test
    void itsUserIsTheDriversUser() {
        assertThat(new JdbcUrl("jdbc:postgresql://h/app?ssl=true&user=j%20doe&x=y").user())
                .contains("j doe");
        assertThat(new JdbcUrl("jdbc:postgresql://h/app?sslmode=require").user())
                .isEmpty();
    }
}
