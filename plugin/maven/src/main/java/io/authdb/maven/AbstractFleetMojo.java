package io.authdb.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A command to one database, or to all that a file names. */
abstract class AbstractFleetMojo extends AbstractDatabaseMojo {

    /**
     * A file that names databases, {@code eu = jdbc:postgresql://db-eu/app}, or asks the database at the URL for schemas,
     * {@code schemas = select ...}: the goal is for all of them.
     */
    @Parameter(property = "authdb.targets")
    private @Nullable String targets;

    /** How many targets at a time, each with a connection; {@code 4} if none is given. */
    @Parameter(property = "authdb.parallel")
    private @Nullable String parallel;

    /** The target that goes first, alone: the others are begun if it arrives. The first of all if none is given. */
    @Parameter(property = "authdb.canary")
    private @Nullable String canary;

    /** The part of the targets that is this process's: {@code 0/20} is the first of twenty. All if none is given. */
    @Parameter(property = "authdb.slice")
    private @Nullable String slice;

    /** The goal's name and what belongs to it, for each database. */
    abstract List<String> goal();

    @Override
    final List<String> words() {
        List<String> words = new ArrayList<>(goal());
        if (targets().isPresent()) {
            words.addAll(List.of("--targets", path().toString()));
            words.addAll(option("--parallel", "authdb.parallel", "AUTHDB_PARALLEL", parallel));
            words.addAll(option("--canary", "authdb.canary", "AUTHDB_CANARY", canary));
            words.addAll(option("--slice", "authdb.slice", "AUTHDB_SLICE", slice));
        }
        return words;
    }

    /** A server is started for those only whose schemas it has to be asked for. */
    @Override
    final boolean needsNoDatabase() {
        return targets().isPresent() && !asksForSchemas();
    }

    private Optional<String> targets() {
        return chosen().of("authdb.targets", "AUTHDB_TARGETS", targets);
    }

    private Path path() {
        return project().getBasedir().toPath().resolve(targets().orElseThrow());
    }

    private boolean asksForSchemas() {
        try {
            return Files.isRegularFile(path())
                    && Files.readString(path()).lines().anyMatch(line -> line.matches("\\s*schemas\\s*=.*"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
