package io.authdb.maven.connection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One place that may say how to connect.
 *
 * @param given what it says
 * @param home the URL that its user name and password are meant for; empty if for any
 */
public record Source(Map<Setting, Given> given, Optional<JdbcUrl> home) {

    /** Keeps a copy of the map. */
    public Source {
        given = Map.copyOf(given);
    }

    /**
     * A place that has a value or none for each setting; a blank one is none.
     *
     * @param values looks a setting up
     * @param label names the place for people
     */
    public static Source of(Function<Setting, Optional<String>> values, Function<Setting, String> label) {
        Map<Setting, Given> given = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.apply(setting)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> given.put(setting, Given.of(value, label.apply(setting))));
        }
        return new Source(
                given,
                Optional.ofNullable(given.get(Setting.URL))
                        .map(url -> new JdbcUrl(url.value()))
                        .filter(JdbcUrl::isPostgresql));
    }

    /** A place that says nothing. */
    public static Source none() {
        return new Source(Map.of(), Optional.empty());
    }

    Optional<Given> get(Setting setting) {
        return Optional.ofNullable(given.get(setting));
    }

    /** Whether its password may be sent for this user name. */
    boolean isOf(String username) {
        return get(Setting.USERNAME).map(Given::value).orElse(username).equals(username);
    }

    /** Whether the user name and the password of this place may be sent there. */
    boolean isFor(JdbcUrl url) {
        return home.isEmpty() || home.orElseThrow().sameServers(url);
    }
}
