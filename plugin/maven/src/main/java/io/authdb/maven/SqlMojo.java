package io.authdb.maven;

import io.authdb.maven.connection.Login;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes the script that a DBA reads and runs with psql, history rows included. Needs {@code authdb:verify} to have run, and
 * no database: one that is named is asked where it is, unless {@code authdb.from} says so.
 */
@Mojo(name = "sql", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public class SqlMojo extends AbstractToolMojo {

    /** Where the database is: {@code base} or an id. If none is given, the database at the URL is asked, else base. */
    @Parameter(property = "authdb.from")
    private @Nullable String from;

    /** Where it should be: {@code head}, an id, {@code base}; what lies below is a downgrade. */
    @Parameter(property = "authdb.target", defaultValue = "head")
    private @Nullable String target;

    @Parameter(defaultValue = "${project.build.directory}/authdb", readonly = true, required = true)
    private @Nullable File folder;

    @Override
    final void run() throws MojoExecutionException, MojoFailureException {
        Optional<Login> login = loginIfNamed();
        compileIfTyped();
        List<String> words = new ArrayList<>(
                List.of("sql", chosen().of("authdb.target", target).orElse("head")));
        words.addAll(said("--from", "authdb.from", from));
        words.addAll(List.of("--output", String.valueOf(folder)));
        login.ifPresent(named -> words.addAll(words(named)));
        say(
                words,
                login.<Map<String, Object>>map(named -> Map.of("password", password(named)))
                        .orElse(Map.of()));
    }
}
