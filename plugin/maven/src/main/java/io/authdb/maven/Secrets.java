package io.authdb.maven;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * The passwords that were typed or that the environment holds, taken out of what Maven shows to every plugin: under
 * {@code -X} the resources plugin, for one, prints all of it, and a goal that was typed runs that plugin.
 *
 * @param session what remains after {@link #withdraw()}
 */
record Secrets(MavenSession session) {

    static final String TYPED = "authdb.password";

    private static final String KEY = "io.authdb.secrets";
    private static final String[] NAMES = {
        TYPED, "env.AUTHDB_PASSWORD", "env." + VerifyServer.PASSWORD, "env.PGPASSWORD"
    };

    /** Takes them out, once for a build; JDK types only, for the next module's plugin may have a class loader of its own. */
    Map<String, String> withdraw() {
        SessionData data = session.getRepositorySession().getData();
        synchronized (data) {
            if (data.get(KEY) == null) {
                data.set(KEY, withdrawn());
            }
            @SuppressWarnings("unchecked")
            Map<String, String> kept = (Map<String, String>) data.get(KEY);
            return kept;
        }
    }

    private Map<String, String> withdrawn() {
        Map<String, String> kept = new HashMap<>();
        for (String name : NAMES) {
            Object system = session.getSystemProperties().remove(name);
            Object typed = session.getUserProperties().remove(name);
            Optional.ofNullable(typed)
                    .or(() -> Optional.ofNullable(system))
                    .ifPresent(value -> kept.put(name, (String) value));
        }
        Optional.ofNullable(kept.get(TYPED)).filter(typed -> !typed.isEmpty()).ifPresent(this::maskCommandLine);
        return Map.copyOf(kept);
    }

    /** The JVM, the launcher's script and the shell each keep what was typed. */
    private void maskCommandLine(String password) {
        Properties properties = session.getSystemProperties();
        properties.replaceAll((name, value) ->
                value instanceof String text ? text.replace(TYPED + "=" + password, TYPED + "=***") : value);
    }
}
