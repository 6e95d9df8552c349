package io.authdb.engine.tool;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.verify.ScratchServer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scratch server as a URL names it.
 *
 * @param url of its maintenance database
 * @param username a superuser
 * @param password the superuser's
 */
record DriverScratchServer(String url, String username, String password) implements ScratchServer {

    private static final Pattern DATABASE = Pattern.compile("(jdbc:postgresql:(?://[^/?]*/)?)[^?]*(.*)");

    static DriverScratchServer of(Words words, Context context) {
        String url = words.option("scratch-url")
                .orElseThrow(() -> new UsageException(List.of(Problem.of(
                                "NoScratchServer",
                                words.goal(),
                                "no server was named on which databases may come and go.")
                        .advise("Give --scratch-url jdbc:postgresql://localhost:5432/postgres and --scratch-username, a"
                                + " superuser."))));
        ConnectionUrl.requireSafe(url, "--scratch-url");
        return new DriverScratchServer(
                url,
                words.option("scratch-username").orElse("postgres"),
                context.scratchPassword().map(String::new).orElse(""));
    }

    @Override
    public Connections superuser(String database) {
        return DriverConnections.watching(username, password, urlOf(database));
    }

    @Override
    public Connections role(String database, String role, String secret) {
        return DriverConnections.as(role, secret, urlOf(database));
    }

    private String urlOf(String database) {
        Matcher parts = DATABASE.matcher(url);
        if (!parts.matches()) {
            throw new UsageException(
                    List.of(Problem.of("NotPostgresql", "scratch server", "authdb works on PostgreSQL only.")
                            .advise("Give a URL like jdbc:postgresql://localhost:5432/postgres.")));
        }
        return parts.group(1) + database + parts.group(2);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "scratch server " + url;
    }
}
