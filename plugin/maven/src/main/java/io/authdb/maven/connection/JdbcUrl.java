package io.authdb.maven.connection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A URL of PostgreSQL's driver, which goes to the driver as it is; here it is only looked at.
 *
 * @param text as given
 * @see <a href="https://jdbc.postgresql.org/documentation/use/#connecting-to-the-database">the driver on its URLs</a>
 */
record JdbcUrl(String text) {

    private static final Pattern PARTS =
            Pattern.compile("jdbc:postgresql:(?://(?<hosts>[^/?]*)/?)?(?<database>[^?]*)(?:\\?.*)?");
    private static final Pattern USER = Pattern.compile("[?&]user=([^&]*)");

    private static final String HOST = "(\\[[^\\]]*\\]|[^:/@?,\\[]*)(:\\d+)?";

    /** A parameter, or {@code user:password@}: something before an {@code @} that is not {@code host:port/}. */
    private static final Pattern PASSWORD = Pattern.compile(
            "[?&](ssl)?password=|//(?!" + HOST + "(," + HOST + ")*([/?]|$)).*:.*@", Pattern.CASE_INSENSITIVE);

    /** A host and its port, as libpq's password file names them. */
    record Server(String host, String port) {

        private static final Pattern HOST_PORT = Pattern.compile("(\\[[^]]*]|[^:]*)(?::(.*))?");

        static Server of(String text) {
            Matcher parts = HOST_PORT.matcher(text);
            if (!parts.matches()) {
                return new Server(text, "");
            }
            String host = parts.group(1).replaceAll("[\\[\\]]", "");
            return new Server(host.isEmpty() ? "localhost" : host, parts.group(2) == null ? "5432" : parts.group(2));
        }
    }

    boolean isPostgresql() {
        return PARTS.matcher(text).matches();
    }

    boolean holdsPassword() {
        return PASSWORD.matcher(text).find();
    }

    List<Server> servers() {
        return Stream.of(part("hosts").split(",", -1)).map(Server::of).toList();
    }

    boolean sameServers(JdbcUrl other) {
        return servers().equals(other.servers());
    }

    String database() {
        return decoded(part("database"));
    }

    /** The parameter {@code user}, which the driver puts above everything else it is told. */
    Optional<String> user() {
        return USER.matcher(text)
                .results()
                .map(found -> decoded(found.group(1)))
                .findFirst();
    }

    /** For people: hosts and database, without parameters and without what may be a password. */
    String shown() {
        Matcher parts = PARTS.matcher(text);
        return parts.matches()
                ? text.replaceFirst("\\?.*", "").replaceFirst("^jdbc:postgresql:(//)?(.*@)?", "")
                : "one that is not PostgreSQL's";
    }

    private String part(String name) {
        Matcher parts = PARTS.matcher(text);
        return parts.matches() && parts.group(name) != null ? parts.group(name) : "";
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return part;
        }
    }
}
