package io.authdb.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.Authdb;
import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.testing.CanaryRoles;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.Written;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A password that the server asks for is told to the server and to nobody else, whatever goes wrong. */
class PasswordTest {

    @TempDir
    private static Path folder;

    private static Written mended;
    private static Written broken;

    private final Path output = folder.resolve("output-" + System.nanoTime());
    private final String scratch = "jdbc:postgresql://localhost:" + TestServer.port() + "/postgres";
    private final TestDatabase database = database();
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void make() throws SQLException {
        CanaryRoles.make();
        mended = new Written(folder.resolve("mended"))
                .inside("001", "create table item (n int); insert into item values (1)", "drop table item")
                .inside("002", "create index item_n on item (n)", "drop index item_n");
        broken = new Written(folder.resolve("broken"))
                .inside("001", "create table item (n int); insert into item values (1)", "drop table item")
                .inside("002", "alter table item add column m int; alter table items add column m int", "select 1");
    }

    /** What is typed, whether the migrations are good, how the password gets there, and the exit code. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upgrade               | mended | handed      | 0",
                "upgrade --json        | mended | environment | 0",
                "upgrade 001           | mended | environment | 0",
                "upgrade               | mended | file        | 0",
                "upgrade --json        | broken | file        | 4",
                "downgrade base        | mended | handed      | 0",
                "downgrade             | mended | handed      | 1",
                "downgrade --json      | mended | environment | 1",
                "current               | mended | handed      | 0",
                "current --json        | mended | environment | 0",
                "history               | mended | handed      | 0",
                "history --verbose     | mended | environment | 0",
                "history --json        | mended | handed      | 0",
                "check                 | mended | handed      | 3",
                "check --json          | mended | environment | 3",
                "resolve applied       | mended | handed      | 3",
                "grants                | mended | environment | 0",
                "verify                | mended | handed      | 0",
                "upgrade               | broken | handed      | 4",
                "upgrade --json        | broken | environment | 4",
                "verify                | broken | handed      | 2",
                "upgrade               | mended | wrong       | 5",
                "upgrade --json        | mended | wrong       | 5",
                "downgrade base        | mended | wrong       | 5",
                "current --json        | mended | wrong       | 5",
                "history --verbose     | mended | wrong       | 5",
                "check                 | mended | wrong       | 5",
                "resolve undone        | mended | wrong       | 5",
                "verify                | mended | wrong       | 5",
                "upgrade               | mended | none        | 5",
                "upgrade --wrong-word  | mended | handed      | 1",
                "upgrade sideways      | mended | handed      | 1",
                "upgrade               | mended | url         | 1",
                "upgrade --json        | mended | user        | 1",
                "verify                | mended | url         | 1",
            })
    void itIsInNothingThatIsSaidOrWritten(String typed, String classes, String way, int exit) throws IOException {
        assertThat(run(List.of(typed.strip().split(" ")), classes, way))
                .as(told.toString())
                .isEqualTo(exit);

        assertThat(told).isNotEmpty();
        assertThat(everything()).noneMatch(text -> text.contains(CanaryRoles.FEATHER));
    }

    @ParameterizedTest
    @CsvSource({"mended, wrong", "broken, handed", "mended, none"})
    void itIsInNoStackTrace(String classes, String way) {
        Map<String, Object> context = context(way);
        Words words = Words.parse(List.of(
                "upgrade", "--url", database.url(), "--username", CanaryRoles.MIGRATOR, "--scratch-url", scratch));
        DriverConnections connections = DriverConnections.of(words, Context.of(context));
        StringWriter trace = new StringWriter();

        try {
            chain(classes).with(Authdb.on(connections), Authdb::upgrade);
        } catch (AuthdbException failed) {
            failed.printStackTrace(new PrintWriter(trace));
        }

        assertThat(trace.toString()).contains("Caused by: ").doesNotContain(CanaryRoles.FEATHER);
        assertThat(List.of(words, Context.of(context), connections, DriverScratchServer.of(words, Context.of(context))))
                .noneMatch(object -> object.toString().contains(CanaryRoles.FEATHER));
    }

    /** It should not be there at all: verify says so, and nothing that runs it repeats it. */
    @Test
    void onesThatAMigrationWritesAreNotRepeated() throws IOException {
        TestServer.asSuperuser("alter role " + CanaryRoles.MIGRATOR + " createrole");
        String role = "made_" + database.name();
        Written careless = new Written(folder.resolve(role))
                .inside("001", "create role " + role + " password 'c4nary'", "drop role " + role)
                .inside("002", "alter role " + role + "x password 'c4nary' valid until 'infinity'", "select 1");

        assertThat(run(List.of("upgrade"), careless, "handed")).isEqualTo(4);
        assertThat(told).contains("  sent last: alter role " + role + "x password '***' valid until 'infinity'");
        assertThat(run(List.of("history", "--verbose"), careless, "handed")).isZero();
        assertThat(run(List.of("verify"), careless, "handed")).isEqualTo(2);
        assertThat(everything()).noneMatch(text -> text.contains(CanaryRoles.FEATHER));
    }

    /** Otherwise none of the others could fail. */
    @Test
    void theServerAsksForIt() throws IOException {
        assertThat(run(List.of("upgrade"), "mended", "wrong")).isEqualTo(5);
        assertThat(told).first().asString().startsWith("[LoginRefused]");
        assertThat(run(List.of("upgrade"), "mended", "handed")).isZero();
    }

    @Test
    void whereThereIsNoneItIsSaidWhereOneWasLookedFor() throws IOException {
        assertThat(run(List.of("upgrade"), "mended", "none")).isEqualTo(5);

        assertThat(told)
                .containsSubsequence(
                        "Nothing was run.",
                        "No password was found: neither AUTHDB_PASSWORD nor AUTHDB_PASSWORD_FILE says one. Set one of them.")
                .noneMatch(line -> line.contains("sslmode"));
    }

    @Test
    void aUserOfMavenIsToldTheOtherPlacesAndWhatShowsThem() throws IOException {
        assertThat(run(List.of("upgrade"), "mended", "maven-none")).isEqualTo(5);
        assertThat(told).last().asString().contains("settings.xml", "~/.pgpass", "-X");
        told.clear();

        assertThat(run(List.of("upgrade"), "mended", "maven-wrong")).isEqualTo(5);
        assertThat(told)
                .endsWith(
                        "Check user name and password.",
                        "Where user name and password came from: the same command with -X.");
    }

    private static TestDatabase database() {
        TestDatabase fresh = TestServer.freshDatabase();
        TestServer.asSuperuser("alter database " + fresh.name() + " owner to " + CanaryRoles.MIGRATOR);
        return fresh;
    }

    private int run(List<String> typed, String classes, String way) throws IOException {
        return run(typed, chain(classes), way);
    }

    private int run(List<String> typed, Written chain, String way) throws IOException {
        List<String> words = new ArrayList<>(typed);
        String url = database.url();
        words.addAll(List.of(
                "--url",
                switch (way) {
                    case "url" -> url + "?password=" + CanaryRoles.PASSWORD;
                    case "user" -> url.replace("//", "//" + CanaryRoles.MIGRATOR + ":" + CanaryRoles.PASSWORD + "@");
                    default -> url;
                }));
        words.addAll(List.of("--username", CanaryRoles.MIGRATOR));
        words.addAll(List.of("--classes", chain.folder().toString()));
        words.addAll(List.of("--scratch-url", scratch, "--scratch-username", CanaryRoles.CHIEF));
        words.addAll(List.of(
                "--output",
                output.toString(),
                "--index",
                output.resolve("index").toString()));
        words.addAll(List.of("--lock-file", output.resolve("authdb.lock").toString()));
        Files.createDirectories(output);
        return chain.with(Authdb.offline(), unused -> new AuthdbTool().apply(words, context(way)));
    }

    private static Written chain(String name) {
        return name.equals("mended") ? mended : broken;
    }

    private Map<String, Object> context(String way) {
        Consumer<String> line = told::add;
        Map<String, Object> context =
                new HashMap<>(Map.of("out", line, "err", line, "warn", line, "live", line, "current", line));
        context.put("scratchPassword", CanaryRoles.PASSWORD.toCharArray());
        switch (way) {
            case "handed" -> context.put("password", CanaryRoles.PASSWORD.toCharArray());
            case "wrong" -> context.put("password", (CanaryRoles.PASSWORD + "x").toCharArray());
            case "maven-wrong" -> context.putAll(Map.of("password", "x".toCharArray(), "spelling", "MAVEN"));
            case "maven-none" -> context.putAll(Map.of("password", new char[0], "spelling", "MAVEN"));
            case "environment" -> context.put("environment", Map.of("AUTHDB_PASSWORD", CanaryRoles.PASSWORD));
            case "file" -> context.put("environment", Map.of("AUTHDB_PASSWORD_FILE", passwordFile()));
            default -> context.remove("password");
        }
        return context;
    }

    private static String passwordFile() {
        try {
            return Files.writeString(folder.resolve("password"), CanaryRoles.PASSWORD + "\n")
                    .toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** All lines, all files written, all rows of the history, and what the server shows of its sessions. */
    private List<String> everything() throws IOException {
        List<String> all = new ArrayList<>(told);
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        TestDatabase seen = new TestDatabase(database.port(), database.name(), "postgres", "");
        all.addAll(Sql.rows(seen, "select query_to_xml('table pg_stat_activity', true, false, '')::text"));
        if (Sql.rows(seen, "select to_regclass('authdb.history')::text").contains("authdb.history")) {
            for (String table : List.of("head", "applied", "history")) {
                all.addAll(Sql.rows(seen, "select t::text from authdb." + table + " as t"));
            }
        }
        return all;
    }
}
