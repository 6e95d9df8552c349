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

    /**
     * Lets the downgrade destroy what its migrations say they lose, if it is exactly as much: steps with their rows,
     * {@code 004:17,001:0}. A downgrade without it is refused and says what to give. On the embedded database {@code true} is
     * enough.
     */
    @Parameter(property = "authdb.acceptDataLoss")
    private @Nullable String acceptDataLoss;

    /**
     * Ids of revisions that a newer release has migrations for and these classes have not, separated by commas: they are
     * undone with the SQL that the history keeps, if it was sealed when they were applied.
     */
    @Parameter(property = "authdb.allowForeignDowngrade")
    private @Nullable String allowForeignDowngrade;

    @Override
    List<String> words() {
        List<String> words = new ArrayList<>(List.of("downgrade"));
        chosen().of("authdb.target", target).ifPresent(words::add);
        chosen().of("authdb.acceptDataLoss", acceptDataLoss)
                .ifPresent(accepted -> words.addAll(List.of("--accept-data-loss", accepted)));
        chosen().of("authdb.allowForeignDowngrade", allowForeignDowngrade)
                .ifPresent(ids -> words.addAll(List.of("--allow-foreign-downgrade", ids)));
        return words;
    }
}
