package io.authdb.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows in an error's details do not reach a log that a build server keeps. */
class ServerDetailTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.com/app, true, false",
        "jdbc:postgresql://db.example.com:5432/app?sslmode=require, 1, false",
        "'jdbc:postgresql://localhost,db.example.com/app', true, false",
        "jdbc:postgresql://localhost.example.com/app, true, false",
        "jdbc:postgresql://db.example.com/app, false, true",
        "jdbc:postgresql://db.example.com/app, '', true",
        "jdbc:postgresql://localhost/app, true, true",
        "'jdbc:postgresql://127.0.0.1:5432,[::1]:5433/app?user=x', true, true",
        "jdbc:postgresql:app, true, true",
    })
    void onABuildServerTheyAreLeftOutUnlessTheServerIsItsOwn(String url, String ci, boolean shown) {
        Words words = Words.parse(List.of("upgrade", "--url", url));

        assertThat(DriverConnections.properties(words, Context.of(Map.of("environment", Map.of("CI", ci))))
                        .getProperty("logServerErrorDetail", "true"))
                .isEqualTo(String.valueOf(shown));
    }
}
