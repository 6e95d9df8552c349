package io.authdb.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Upgrades the database, to head unless a target is given; does nothing at head. */
@Mojo(
        name = "upgrade",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class UpgradeMojo extends AbstractFleetMojo {

    /** How far: {@code head}, an id, an unambiguous prefix of one, {@code +n}, {@code head-1}, {@code 003+1}. */
    @Parameter(property = "authdb.target", defaultValue = "head")
    private @Nullable String target;

    /** Applies a pending revision that lies below the current one, which is refused otherwise. */
    @Parameter(property = "authdb.outOfOrder", defaultValue = "false")
    private boolean outOfOrder;

    @Override
    List<String> goal() {
        List<String> words = new ArrayList<>(
                List.of("upgrade", chosen().of("authdb.target", target).orElse("head")));
        if (chosen().on("authdb.outOfOrder", outOfOrder)) {
            words.add("--out-of-order");
        }
        return words;
    }
}
