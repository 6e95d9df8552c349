package io.authdb.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Takes the database over from Alembic, Flyway or Liquibase: finds its history, which revision that is, compares the schema
 * with it and records it. Nothing is run, and the other tool's table is left as it is.
 */
@Mojo(name = "adopt", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public class AdoptMojo extends AbstractTakeoverMojo {

    /** The tool to take over from, where several have a history there: {@code alembic}, {@code flyway}, {@code liquibase}. */
    @Parameter(property = "authdb.from")
    private @Nullable String from;

    @Override
    List<String> words() {
        List<String> words = new ArrayList<>(List.of("adopt"));
        words.addAll(said("--from", "authdb.from", from));
        return words;
    }
}
