package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"app", "My.App-Core_2", "with space"})
    void aNameThatFitsIsKept(String name) {
        assertThat(DatabaseName.of(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "template0", "template1"})
    void aNamePostgresqlUsesItselfIsGivenAnEnding(String name) {
        assertThat(DatabaseName.of(name).value()).startsWith(name + "-").isNotEqualTo(name);
    }

    @Test
    void longNamesFitAndStayDistinct() {
        String beginning = "x".repeat(80);
        DatabaseName one = DatabaseName.of(beginning + "1");
        assertThat(one.value())
                .hasSize(63)
                .isNotEqualTo(DatabaseName.of(beginning + "2").value());
        assertThat(one).isEqualTo(DatabaseName.of(beginning + "1"));
    }

    @Test
    void aLetterOfSeveralBytesIsNotCutInHalf() {
        String cut = DatabaseName.of("\uD83D\uDC18".repeat(30)).value();
        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
        assertThat(cut).matches("(\uD83D\uDC18)+-[0-9a-f]{12}");
    }

    @Test
    void quotesInsideAreDoubled() {
        assertThat(DatabaseName.of("a\"b").quoted()).isEqualTo("\"a\"\"b\"");
    }
}
