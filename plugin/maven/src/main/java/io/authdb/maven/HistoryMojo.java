package io.authdb.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists the revisions, newest first: whether they are applied, how reversible they are, when, by whom, how long. */
@Mojo(name = "history", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public class HistoryMojo extends AbstractDatabaseMojo {

    /** Tells all that is known of each revision. */
    @Parameter(property = "authdb.verbose", defaultValue = "false")
    private boolean verbose;

    @Override
    List<String> words() {
        return chosen().on("authdb.verbose", verbose) ? List.of("history", "--verbose") : List.of("history");
    }
}
