package io.authdb.maven.connection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code psql} would read from the environment.
 *
 * @param environment looks a variable up
 * @see <a href="https://www.postgresql.org/docs/current/libpq-envars.html">PostgreSQL's manual on them</a>
 */
public record LibpqEnvironment(Function<String, Optional<String>> environment) {

    private static final Map<Setting, String> VARIABLES =
            Map.of(Setting.USERNAME, "PGUSER", Setting.PASSWORD, "PGPASSWORD");

    /** User name and password, meant for the server that the environment names, if it names one; never a URL. */
    public Source source() {
        Source source = Source.of(
                setting -> variable(VARIABLES.getOrDefault(setting, "")),
                setting -> VARIABLES.getOrDefault(setting, ""));
        return new Source(source.given(), hosts().map(hosts -> new JdbcUrl("jdbc:postgresql://" + hosts + "/")));
    }

    /** Whether somebody chose the database that {@code psql} would connect to. */
    boolean namesDatabase() {
        return hosts().isPresent() && variable("PGDATABASE").isPresent();
    }

    /**
     * The URL of the database that {@code psql} would connect to.
     *
     * @throws MisconfiguredException if nobody chose one
     */
    Given url() {
        if (!namesDatabase()) {
            throw new MisconfiguredException(
                    "NoDatabaseInEnvironment",
                    "authdb.url=env",
                    "the environment names no database.\nSet PGHOST and PGDATABASE, or give a URL.");
        }
        return Given.of(
                "jdbc:postgresql://" + hosts().orElseThrow() + "/"
                        + encoded(variable("PGDATABASE").orElseThrow()) + parameters(),
                "PGHOST and PGDATABASE");
    }

    private Optional<String> hosts() {
        return variable("PGHOST").or(() -> variable("PGHOSTADDR")).map(this::withPorts);
    }

    /** Several hosts have a port each, or one for all. */
    private String withPorts(String hosts) {
        String[] ports = variable("PGPORT").orElse("5432").split(",", -1);
        List<String> each = new ArrayList<>();
        for (String host : hosts.split(",", -1)) {
            each.add(bracketed(host) + ":" + ports[Math.min(each.size(), ports.length - 1)]);
        }
        return String.join(",", each);
    }

    /** A folder of sockets, which the driver cannot use, belongs to a server of this machine. */
    private static String bracketed(String host) {
        if (host.isEmpty() || host.startsWith("/") || host.startsWith("@")) {
            return "localhost";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private String parameters() {
        String parameters = Stream.of("sslmode", "sslrootcert")
                .flatMap(name ->
                        variable("PG" + name.toUpperCase(Locale.ROOT))
                                .map(value -> name + "=" + encoded(value))
                                .stream())
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : "?" + parameters;
    }

    private Optional<String> variable(String name) {
        return environment.apply(name).filter(value -> !value.isBlank());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
