package io.authdb.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of a step that was cut outside a transaction, where nobody but a person can tell. A run asks for it by
 * {@code InterruptedStep}; all other interrupted steps the next run settles by itself.
 */
@Mojo(name = "resolve", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public class ResolveMojo extends AbstractDatabaseMojo {

    /** What the revision is now: {@code applied} or {@code undone}. */
    @Parameter(property = "authdb.target")
    private @Nullable String target;

    @Override
    List<String> words() {
        List<String> words = new ArrayList<>(List.of("resolve"));
        chosen().of("authdb.target", target).ifPresent(words::add);
        return words;
    }
}
