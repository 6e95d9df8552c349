package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedEntryPointTest {

    @Test
    void itsOptionsAreThoseOfTheImageAndItsFilesThoseThatAreHere(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("log"), """
                [INFO]   RUN ["java", "-jar", "/app/migrations.jar", "warm-up"]
                [INFO]   ENTRYPOINT ["java", "-Xlog:disable", "-XX:SharedArchiveFile=/app/migrations.jsa", "-jar", "/app/migrations.jar"]
                """);

        assertThat(PrintedEntryPoint.arguments(log, "target/made"))
                .containsExactly("-Xlog:disable", "-XX:SharedArchiveFile=target/made.jsa", "-jar", "target/made.jar");
    }
}
