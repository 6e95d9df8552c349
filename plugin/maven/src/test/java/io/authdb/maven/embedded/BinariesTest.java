package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {
    @TempDir
    private Path localRepository;

    @Test
    void theyAreResolvedAndUnpackedOnceHoweverManyAsk() throws Exception {
        AtomicInteger resolved = new AtomicInteger();
        Binaries binaries = binaries((group, artifact, version) -> {
            resolved.incrementAndGet();
            return Given.jar();
        });
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Future<Path> one = threads.submit(binaries::unpacked);
        Future<Path> two = threads.submit(binaries::unpacked);
        assertThat(one.get()).isEqualTo(two.get());
        threads.shutdown();
        assertThat(resolved).hasValue(1);
        assertThat(one.get().resolve("bin/postgres")).isExecutable();
    }

    @Test
    void offlineTheUnpackedOnesAreUsedWithoutAskingForTheJar() throws Exception {
        String name = "postgresql-" + Given.version() + "-" + Platform.current();
        Path before =
                Files.createDirectories(localRepository.resolve(".cache/authdb").resolve(name));
        assertThat(offline().unpacked()).isEqualTo(before);
    }

    @Test
    void withoutTheJarNothingIsLeftBehind() throws Exception {
        assertThatThrownBy(() -> offline().unpacked()).hasMessage("offline");
        try (Stream<Path> files = Files.list(localRepository.resolve(".cache/authdb"))) {
            assertThat(files.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void halfUnpackedOnesAreUnpackedAgain() throws Exception {
        String name = "postgresql-" + Given.version() + "-" + Platform.current();
        Path half =
                Files.createDirectories(localRepository.resolve(".cache/authdb").resolve(name + ".half"));
        Files.writeString(Files.createDirectory(half.resolve("bin")).resolve("postgres"), "cut off");
        assertThat(binaries((group, artifact, version) -> Given.jar())
                        .unpacked()
                        .resolve("bin/postgres"))
                .satisfies(program -> assertThat(Files.size(program)).isGreaterThan(1_000_000));
        assertThat(half).doesNotExist();
    }

    @Test
    void theMajorVersionIsWhatDataDependsOn() {
        for (String version : List.of("18.6.0", "18")) {
            assertThat(new Binaries(localRepository, Platform.current(), version, (g, a, v) -> Path.of("")).major())
                    .isEqualTo("18");
        }
    }

    private Binaries offline() {
        return binaries((group, artifact, version) -> {
            throw new EmbeddedServerException("offline");
        });
    }

    private Binaries binaries(JarResolver jars) {
        return new Binaries(localRepository, Platform.current(), Given.version(), jars);
    }
}
