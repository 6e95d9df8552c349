package io.authdb.maven;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * Which of several sources of a value wins: what was typed, the environment, the POM. Maven itself puts the POM above
 * what was typed, so that is looked up again.
 *
 * @param session the session, which knows what was typed, and the environment of whoever typed it
 */
record Chosen(MavenSession session) {

    /** The value, from {@code -Dproperty}, an environment variable, or the POM. */
    Optional<String> of(String property, String variable, @Nullable String configured) {
        return Stream.of(typed(property), environment(variable), Optional.ofNullable(configured))
                .flatMap(Optional::stream)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The value, from {@code -Dproperty} or the POM. */
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
        return Optional.ofNullable(session.getSystemProperties().getProperty("env." + variable));
    }

    private Optional<String> typed(String property) {
        return Optional.ofNullable(session.getUserProperties().getProperty(property));
    }
}
