package io.authdb.engine.tool;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a URL may hold that somebody else may have written: it says where to connect, and neither a secret nor whose code to run. */
final class ConnectionUrl {

    private static final String PREFIX = "jdbc:postgresql:";

    private static final String HOST = "(\\[[^\\]]*\\]|[^:/@?,\\[]*)(:\\d+)?";

    private static final Pattern LOCAL = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1]|)(:\\d+)?");

    /** A parameter, or {@code user:password@}: something before an {@code @} that is not {@code host:port/}. */
    private static final Pattern PASSWORD = Pattern.compile(
            "[?&](ssl)?password=|//(?!" + HOST + "(," + HOST + ")*([/?]|$)).*:.*@", Pattern.CASE_INSENSITIVE);

    /**
     * Parameters that name a class to load, a file to write, or a way to bind values that cannot keep them apart from SQL.
     *
     * @see <a href="https://github.com/pgjdbc/pgjdbc/security/advisories">the driver's advisories</a>
     */
    private static final Set<String> REFUSED = Set.of(
            "socketfactory",
            "socketfactoryarg",
            "sslfactory",
            "sslfactoryarg",
            "sslhostnameverifier",
            "sslpasswordcallback",
            "authenticationpluginclassname",
            "xmlfactoryfactory",
            "loggerlevel",
            "loggerfile",
            "preferquerymode");

    private ConnectionUrl() {}

    /**
     * Lets a URL pass.
     *
     * @param holder what holds it, as the user knows it
     * @throws UsageException if it is not PostgreSQL's, or holds what does not belong there
     */
    static void requireSafe(String url, String holder) {
        if (!url.startsWith(PREFIX)) {
            throw new UsageException(
                    List.of(Problem.of("NotPostgresql", scheme(url), "authdb works on PostgreSQL only.")
                            .advise("Give a URL like jdbc:postgresql://localhost:5432/app.")));
        }
        if (PASSWORD.matcher(url).find()) {
            throw new UsageException(
                    List.of(Problem.of("PasswordInUrl", holder, "it holds a password, and a URL is written into logs.")
                            .advise("Leave it out, and give the password in AUTHDB_PASSWORD.")));
        }
        String refused = parameters(url)
                .filter(name -> REFUSED.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        if (!refused.isEmpty()) {
            throw new UsageException(List.of(Problem.of(
                            "ParameterRefused",
                            holder,
                            "with " + refused + " whoever writes it could have other code run, or other files written.")
                    .advise("Leave it out. An application that needs it hands authdb a DataSource of its own.")));
        }
    }

    /** For people: hosts and database, without user and parameters. */
    static String shown(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("^" + PREFIX + "(//)?(.*@)?", "");
    }

    /** Whether it leads to this machine and no other. */
    static boolean isLocal(String url) {
        return url.matches(PREFIX + "(?!//).*")
                || Stream.of(url.replaceFirst("^" + PREFIX + "//([^/?]*).*", "$1")
                                .split(",", -1))
                        .allMatch(host -> LOCAL.matcher(host).matches());
    }

    private static Stream<String> parameters(String url) {
        return url.contains("?")
                ? Stream.of(url.substring(url.indexOf('?') + 1).split("&")).map(one -> one.replaceFirst("=.*", ""))
                : Stream.empty();
    }

    private static String scheme(String url) {
        return url.isBlank() ? "empty URL" : url.replaceFirst("^((?:jdbc:)?[A-Za-z0-9]*:?).*", "$1...");
    }
}
