package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EclipseMetadataTest {

    @Test
    void eclipseIgnoresEveryGoal() throws IOException {
        String metadata = resource("/META-INF/m2e/lifecycle-mapping-metadata.xml");

        assertThat(metadata).contains("<ignore/>");
        assertThat(goals(metadata))
                .isNotEmpty()
                .containsExactlyElementsOf(goals(resource("/META-INF/maven/plugin.xml")));
    }

    private static List<String> goals(String xml) {
        return Pattern.compile("<goal>(.+?)</goal>")
                .matcher(xml)
                .results()
                .map(result -> result.group(1))
                .sorted()
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = EclipseMetadataTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
