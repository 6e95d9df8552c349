package io.authdb.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Looks what an upgrade would do now: the pending steps with their SQL, their locks and the sizes of tables, and who would
 * be in the way. Says go, wait or stop, and fails unless it is go. Writes nothing and takes no lock.
 */
@Mojo(name = "plan", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public class PlanMojo extends AbstractFleetMojo {

    /** How far an upgrade would go: {@code head}, an id, an unambiguous prefix of one, {@code +n}. */
    @Parameter(property = "authdb.target", defaultValue = "head")
    private @Nullable String target;

    /** Whether the schema is compared with what its migrations make of a scratch database, which takes seconds. */
    @Parameter(property = "authdb.drift", defaultValue = "false")
    private boolean drift;

    /**
     * Another server to compare on, as in {@code jdbc:postgresql://localhost:5432/postgres}, in a database that is created and
     * dropped there; {@code AUTHDB_VERIFY_SERVER} in the environment. None is started then.
     */
    @Parameter(property = "authdb.verify.server")
    private @Nullable String server;

    /** A superuser of that server; its password is looked for as for {@code authdb:verify}. */
    @Parameter(property = "authdb.verify.server.username")
    private @Nullable String serverUsername;

    @Override
    void on(List<String> where, char[] password) throws MojoExecutionException, MojoFailureException {
        if (chosen().on("authdb.drift", drift) && !where.isEmpty()) {
            sayBesideScratch(new VerifyServer(server, serverUsername), where, password);
        } else {
            super.on(where, password);
        }
    }

    @Override
    List<String> goal() {
        return List.of("plan", chosen().of("authdb.target", target).orElse("head"));
    }
}
