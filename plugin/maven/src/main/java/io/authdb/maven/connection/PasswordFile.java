package io.authdb.maven.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * libpq's password file.
 *
 * @param file where it would be
 * @see <a href="https://www.postgresql.org/docs/current/libpq-pgpass.html">PostgreSQL's manual on it</a>
 */
public record PasswordFile(Path file) {

    /** The file that libpq would take with this environment. */
    public static PasswordFile of(Function<String, Optional<String>> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        Path usual = environment
                .apply("APPDATA")
                .filter(folder -> System.getProperty("os.name").startsWith("Windows"))
                .map(folder -> Path.of(folder, "postgresql", "pgpass.conf"))
                .orElse(home.resolve(".pgpass"));
        return new PasswordFile(environment.apply("PGPASSFILE").map(Path::of).orElse(usual));
    }

    /** Why libpq would not read it; empty where it would, or where there is none. */
    Optional<String> distrust() {
        if (!Files.exists(file)) {
            return Optional.empty();
        } else if (!Files.isRegularFile(file)) {
            return Optional.of(file + " is not read: it is no plain file.");
        }
        return Readers.others(file)
                ? Optional.of(file + " is not read: others than its owner may. Type: chmod 600 " + file)
                : Optional.empty();
    }

    /** The password of the first line that fits, if all servers of the URL have the same one: all get what one gets. */
    Optional<Given> password(JdbcUrl url, String user) {
        if (!Files.exists(file) || distrust().isPresent()) {
            return Optional.empty();
        }
        var each = url.servers().stream()
                .map(server -> password(server, url.database(), user))
                .distinct()
                .toList();
        return each.size() == 1 ? each.get(0).map(password -> Given.of(password, file.toString())) : Optional.empty();
    }

    private Optional<String> password(JdbcUrl.Server server, String database, String user) {
        return lines().flatMap(line -> PasswordLine.parse(line).stream())
                .filter(line -> line.matches(server, database.isEmpty() ? user : database, user))
                .findFirst()
                .map(PasswordLine::password)
                .filter(password -> !password.isEmpty());
    }

    private Stream<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new MisconfiguredException("UnreadableFile", file.toString(), "it cannot be read.");
        }
    }
}
