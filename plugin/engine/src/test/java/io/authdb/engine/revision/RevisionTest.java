package io.authdb.engine.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.testing.Chains;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Delete orphan tasks",
                "  \u2014 a, b;  c!",
                "-x-",
                "...",
                "\u00dcber 2\u00bd \u2167 \u0664\u0f33",
                "\ud801\udc00\ud83d\ude00a",
                "a\ud83d",
                "\u0130stanbul e\u0301 \u02b0"
            })
    void theSlugIsTheLettersAndNumbersOfTheDescription(String description) {
        assertThat(Chains.revision("001", description, new Reversibility.Reversible("", ""))
                        .slug())
                .isEqualTo(description
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", ""));
    }
}
