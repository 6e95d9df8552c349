package io.authdb.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a committed text, so that a change of what users see shows as a change of that file. */
final class Golden {

    private static final Path COMMITTED = Path.of("src", "test", "resources", "golden");
    private static final Path SEEN = Path.of("target", "golden");

    private Golden() {}

    /** What was seen is left in {@code target/golden}, to be copied if it is right. */
    static void assertIs(String file, String seen) {
        try {
            Files.createDirectories(SEEN);
            Files.writeString(SEEN.resolve(file), seen);
            assertThat(seen)
                    .as("cp %s %s", SEEN.resolve(file).toAbsolutePath(), COMMITTED.toAbsolutePath())
                    .isEqualTo(new String(Files.readAllBytes(COMMITTED.resolve(file)), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
