package io.authdb.engine.badinput;

import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.WireTap;
import io.authdb.engine.tool.AuthdbTool;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Performs one case and tells what is seen of it: the exit code, what the server got to see, and what the user reads. */
final class Performance implements AutoCloseable {

    private static final Pattern WORDS = Pattern.compile("'([^']*)'|(\\S+)");

    private final Workplace place;
    private final String packageName;
    private final TestDatabase database;
    private final WireTap wire;
    private final Map<String, String> proven;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Connection> held = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private String seen = "";
    private boolean early;
    private String username = TestServer.USERNAME;

    Performance(Workplace place, String packageName, TestDatabase database, WireTap wire, Map<String, String> proven) {
        this.proven = proven;
        this.place = place;
        this.packageName = packageName;
        this.database = database;
        this.wire = wire;
    }

    String of(BadInput one) throws IOException, SQLException {
        for (BadInput.Line line : one.given()) {
            perform(new BadInput.Line(line.word(), placed(line.rest())));
        }
        return plain(seen);
    }

    private void perform(BadInput.Line line) throws IOException, SQLException {
        switch (line.word()) {
            case "sql" -> execute(connection(username, TestServer.PASSWORD), line.rest());
            case "superuser" -> execute(connection("postgres", ""), line.rest());
            case "hold" -> {
                Connection connection = connection(TestServer.USERNAME, TestServer.PASSWORD);
                held.add(connection);
                connection.setAutoCommit(false);
                connection.createStatement().execute(line.rest());
            }
            case "env" -> environment.put(line.parts().get(0), line.parts().get(1));
            case "user" -> username = line.rest();
            case "first" -> first(line.rest());
            case "proven" -> prove(line.rest());
            case "run" -> run(complete(line.rest()));
            case "bare" -> run(words(line.rest()));
            default -> place.does(line);
        }
    }

    /** Before the jars of the case are there. */
    private void first(String words) throws IOException {
        early = true;
        int exit = tool(complete(words));
        early = false;
        if (exit != 0) {
            throw new AssertionError("first " + words + " ended with " + exit + ": " + read);
        }
    }

    /** Leaves what a proof writes; it is the same for each case but for the package. */
    private void prove(String words) throws IOException {
        if (proven.isEmpty()) {
            first(words);
            try (var files = Files.walk(place.folder())) {
                for (Path file : files.filter(file -> file.toString().matches(".*(META-INF/authdb/.*|authdb\\.lock)")
                                && Files.isRegularFile(file))
                        .toList()) {
                    proven.put(
                            place.folder().relativize(file).toString(),
                            Files.readString(file).replace(packageName, "{package}"));
                }
            }
        }
        for (Map.Entry<String, String> file : proven.entrySet()) {
            Path path = place.folder().resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, placed(file.getValue()));
        }
    }

    private void run(List<String> words) throws IOException {
        read.clear();
        int before = wire.statements().size();
        int exit = tool(words);
        int sent = wire.statements().size() - before;
        seen = "exit " + exit + ", " + sent + (sent == 1 ? " statement\n" : " statements\n") + String.join("\n", read);
    }

    private int tool(List<String> words) throws IOException {
        Consumer<String> sink = read::add;
        Map<String, Object> context = new HashMap<>(Map.of("err", sink, "environment", environment));
        if (!environment.containsKey("AUTHDB_PASSWORD") && !environment.containsKey("AUTHDB_PASSWORD_FILE")) {
            context.put("password", TestServer.PASSWORD.toCharArray());
        }
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        try (URLClassLoader loader = place.loader(own)) {
            thread.setContextClassLoader(loader);
            return new AuthdbTool().apply(words, context);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private List<String> complete(String text) throws IOException {
        List<String> words = new ArrayList<>(words(text));
        words.addAll(List.of("--classes", place.folder().toString()));
        if (!place.jars().isEmpty() && !early) {
            words.addAll(List.of("--dependencies", place.path()));
        }
        if (words.get(0).equals("verify")) {
            String maintenance = "jdbc:postgresql://localhost:" + TestServer.port() + "/postgres";
            words.addAll(List.of("--scratch-url", maintenance, "--scratch-username", "postgres"));
        } else {
            words.addAll(List.of("--url", wire.through(database).url(), "--username", username));
        }
        return words;
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    private Connection connection(String role, String password) throws SQLException {
        return DriverManager.getConnection(database.url(), role, password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String placed(String text) {
        return text.replace("{db}", database.name())
                .replace("{dir}", place.folder().toString())
                .replace("{package}", packageName)
                .replace("{port}", Integer.toString(wire.through(database).port()))
                .replace("{url}", wire.through(database).url());
    }

    /** Without what differs from run to run. */
    private String plain(String text) {
        Map<String, String> names = new TreeMap<>();
        names.put(place.folder().toString(), "DIR");
        names.put(":" + wire.through(database).port(), ":5432");
        names.put(":" + TestServer.port(), ":5432");
        String plain = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            plain = plain.replace(name.getKey(), name.getValue());
        }
        return Stream.of(plain.replaceAll("\\b" + database.name() + "\\b", "app")
                        .replaceAll("\\b" + packageName + "\\b", "app")
                        .replaceAll("\\b[0-9a-f]{64}\\b", "HASH")
                        .replaceAll("\\b\\d+ ms\\b", "N ms")
                        .replaceAll("\\b\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\b", "THEN")
                        .replaceAll(
                                "default '[^']*'::text, now default '[^']*'", "default '...'::text, now default '...'")
                        .replaceAll("table u\\d+", "table uN")
                        .replaceAll("\\bsince \\d+ s\\b", "since N s")
                        .replaceAll("(runs on|release of it for) Java \\d+", "$1 Java N")
                        .replaceAll("\\bpid \\d+\\b", "pid N")
                        .split("\n"))
                .map(String::stripTrailing)
                .reduce((above, below) -> above + "\n" + below)
                .orElse("");
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : held) {
            connection.close();
        }
    }
}
