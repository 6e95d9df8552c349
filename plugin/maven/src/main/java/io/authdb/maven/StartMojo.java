package io.authdb.maven;

import io.authdb.maven.connection.Login;
import io.authdb.maven.embedded.Lease;
import java.util.Properties;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Leaves the embedded server running, creates this module's database, and says how to connect. Bound to a phase it
 * serves the module's own tests, which are told by the properties {@code authdb.url}, {@code authdb.username} and
 * {@code authdb.password}. Where a URL is given nothing is started: tests get that one.
 */
@Mojo(name = "start", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public class StartMojo extends AbstractAuthdbMojo {

    private static final String NOT_STARTED = "A URL is given, so no embedded PostgreSQL is started";

    @Override
    void run() {
        login().ifPresentOrElse(this::useGiven, this::start);
    }

    private void start() {
        EmbeddedDatabase embedded = embedded();
        try (Lease lease = embedded.lease()) {
            HowToConnect connection = new HowToConnect(lease.database(embedded.name()));
            boolean ranBefore = embedded.keep(lease, !isTyped());
            connection.tell(project().getProperties());
            say(connection, ranBefore);
        }
    }

    /** The password stays in the environment, where tests find it: Maven prints what its properties hold. */
    private void useGiven(Login login) {
        Properties properties = project().getProperties();
        properties.setProperty("authdb.url", login.url());
        properties.setProperty("authdb.username", login.username());
        if (isTyped()) {
            warn(NOT_STARTED + ", and there is nothing to export. -Dauthdb.url=embedded starts it all the same.");
        } else {
            getLog().info(NOT_STARTED + ".");
        }
    }

    /** A shell that evaluates what is printed would otherwise keep what it had, and nobody would know. */
    private void warn(String sentence) {
        getLog().warn(sentence);
        if (!getLog().isWarnEnabled()) {
            Screen.besideOutput().println(sentence);
        }
    }

    private void say(HowToConnect connection, boolean ranBefore) {
        String until = isTyped() ? ", until mvn authdb:stop." : ranBefore ? "." : ", until the tests are done.";
        getLog().info("The embedded PostgreSQL " + (ranBefore ? "runs already" : "is running") + until);
        if (isTyped()) {
            getLog().info("psql: " + connection.psql());
            getLog().info("JDBC: " + connection.jdbc());
            getLog().info("For this shell, so that programs find it as goals do:");
            // without the log's prefix they can be pasted, and with -q they are all there is; the empty line takes the
            // colour codes that Maven may begin with
            Screen screen = Screen.of(session());
            screen.println("");
            connection.exports().forEach(screen::println);
        }
    }
}
