package io.authdb.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Downgrades the database to a target. Refused before anything runs if a step on the way cannot be undone. */
@Mojo(name = "downgrade", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public class DowngradeMojo extends AbstractDatabaseMojo {

    /** How far: {@code base}, an id, an unambiguous prefix of one, {@code -n}, {@code head-1}. There is no default. */
    @Parameter(property = "authdb.target")
    private @Nullable String target;

    /** Lets the downgrade destroy the data that its migrations say they lose. */
    @Parameter(property = "authdb.acceptDataLoss", defaultValue = "false")
    private boolean acceptDataLoss;

    @Override
    List<String> words() {
        List<String> words = new ArrayList<>(List.of("downgrade"));
        chosen().of("authdb.target", target).ifPresent(words::add);
        if (chosen().on("authdb.acceptDataLoss", acceptDataLoss)) {
            words.add("--accept-data-loss");
        }
        return words;
    }
}
