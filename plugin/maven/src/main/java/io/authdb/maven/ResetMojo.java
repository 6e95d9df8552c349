package io.authdb.maven;

import io.authdb.maven.embedded.Lease;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Empties this module's database on the embedded server, and refuses any other database. */
@Mojo(name = "reset", threadSafe = true)
public class ResetMojo extends AbstractAuthdbMojo {

    @Override
    void run() throws MojoFailureException {
        if (login().isPresent()) {
            throw new MojoFailureException(
                    "[NotEmbedded] reset: it empties the embedded database only, and a URL is given.\n"
                            + "Nothing was run.\nEmpty that database with its own tools; or the embedded one: mvn authdb:reset -Dauthdb.url=embedded");
        }
        EmbeddedDatabase embedded = embedded();
        try (Lease lease = embedded.lease()) {
            lease.reset(embedded.name());
        }
        getLog().info("The embedded database " + embedded.name() + " is empty.");
    }
}
