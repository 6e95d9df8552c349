package io.authdb.maven;

import io.authdb.maven.connection.PropertiesFile;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * Which of several sources of a value wins: what was typed, the environment, the POM, {@code authdb.properties}. Maven
 * itself puts the POM above what was typed, so that is looked up again.
 *
 * @param session the session, which knows what was typed, and the environment of whoever typed it
 * @param secrets the passwords among these, which the session knows no more
 * @param file what holds for every run
 */
record Chosen(MavenSession session, Map<String, String> secrets, PropertiesFile file) {

    /** A value that holds for every run: from {@code -Dproperty}, an environment variable, the POM, or the file. */
    Optional<String> of(String property, String variable, @Nullable String configured) {
        Optional<String> found = givenOf(typed(property));
        if (found.isEmpty()) {
            found = givenOf(environment(variable));
        }
        if (found.isEmpty()) {
            found = givenOf(Optional.ofNullable(configured));
        }
        return found.isPresent() ? found : givenOf(file.value(property));
    }

    private static Optional<String> givenOf(Optional<String> value) {
        return value.isPresent() && value.get().isBlank() ? Optional.empty() : value;
    }

    /** A value that is said anew for each run: from {@code -Dproperty} or the POM. */
    Optional<String> of(String property, @Nullable String configured) {
        return typed(property).or(() -> Optional.ofNullable(configured)).filter(value -> !value.isBlank());
    }

    /** A switch, which {@code -Dproperty} alone turns on as well. */
    boolean on(String property, boolean configured) {
        return typed(property)
                .map(value -> value.isEmpty() || Boolean.parseBoolean(value))
                .orElse(configured);
    }

    Optional<String> environment(String variable) {
        String name = "env." + variable;
        String secret = secrets.get(name);
        return Optional.ofNullable(
                secret == null ? session.getSystemProperties().getProperty(name) : secret);
    }

    /** What follows {@code -Dproperty=}, where {@code mvn} or the JVM (in {@code MAVEN_OPTS}) was told. */
    Optional<String> typed(String property) {
        String secret = secrets.get(property);
        if (secret != null) {
            return Optional.of(secret);
        }
        String user = session.getUserProperties().getProperty(property);
        return Optional.ofNullable(user == null ? session.getSystemProperties().getProperty(property) : user);
    }

    /** Names no password. */
    @Override
    public String toString() {
        return "Chosen[" + file + "]";
    }
}
