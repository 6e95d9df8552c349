package io.authdb.maven;

import io.authdb.maven.embedded.Stopped;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Stops the embedded server; its data stays. Bound to a phase it ends only what {@code start} of the same module began: a
 * server that {@code mvn authdb:start} left running, or that serves the tests of another module, runs on.
 */
@Mojo(name = "stop", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public class StopMojo extends AbstractAuthdbMojo {

    @Override
    void run() {
        getLog().info(said(isTyped() ? embedded().stop() : embedded().stopAfterTests()));
    }

    private static String said(Stopped stopped) {
        return switch (stopped) {
            case NOW -> "The embedded PostgreSQL is stopped.";
            case BEFORE -> "No embedded PostgreSQL is running here.";
            case LATER -> "The embedded PostgreSQL runs on: mvn authdb:start, other tests or another goal use it.";
        };
    }
}
