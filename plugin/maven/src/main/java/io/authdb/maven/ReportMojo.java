package io.authdb.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Proves the migrations as {@code verify} does, and says where the page is that tells it all: the chain, how reversible each
 * migration is, what differs, its SQL, the locks it takes. The page is one file that needs nothing beside itself; it is
 * there, and said, also where a proof fails.
 */
@Mojo(
        name = "report",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class ReportMojo extends VerifyMojo {

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        FileTime start = FileTime.from(Instant.now());
        try {
            super.run();
        } finally {
            pages().filter(page -> isWrittenSince(start, page)).forEach(page -> getLog().info("To look at: " + page));
        }
    }

    private Stream<Path> pages() {
        return Stream.concat(
                        Stream.of(Optional.<String>empty()), versions().stream().map(Optional::of))
                .map(version -> new ProofFiles(project(), version).page());
    }

    /** One of an earlier run would tell of other classes. */
    private static boolean isWrittenSince(FileTime start, Path page) {
        try {
            return Files.exists(page) && Files.getLastModifiedTime(page).compareTo(start) >= 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
