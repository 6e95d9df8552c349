package io.authdb.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Records that the database is at a revision, where something else brought it there. Its schema is compared with what the
 * migrations make of a scratch database; nothing is run on it, and nothing but the history is written.
 */
@Mojo(name = "stamp", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public class StampMojo extends AbstractTakeoverMojo {

    /** Where the database is: an id, an unambiguous prefix of one, {@code head}. There is no default. */
    @Parameter(property = "authdb.target")
    private @Nullable String target;

    @Override
    List<String> words() {
        List<String> words = new ArrayList<>(List.of("stamp"));
        chosen().of("authdb.target", target).ifPresent(words::add);
        return words;
    }
}
