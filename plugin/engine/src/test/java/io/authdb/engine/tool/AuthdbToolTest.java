package io.authdb.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthdbToolTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();
    private final List<String> current = new ArrayList<>();

    @Test
    void anUpgradeSaysALinePerStepAsItStartsAndEnds() {
        assertThat(seed("upgrade")).isZero();

        assertThat(out.stream().map(AuthdbToolTest::masked))
                .containsExactly(
                        "upgrade from base to 004: 4 steps",
                        "1/4 001 initial-models ...",
                        "1/4 001 initial-models done in # ms",
                        "2/4 002 add-performance-indexes ...",
                        "2/4 002 add-performance-indexes done in # ms",
                        "3/4 003 delete-orphan-tasks ...",
                        "3/4 003 delete-orphan-tasks done in # ms",
                        "3/4 003 delete-orphan-tasks cannot be undone; a backup from before it is brought to the moment"
                                + " before it by recovery_target_lsn = '#', recovery_target_timeline = '1',"
                                + " recovery_target_inclusive = 'false'",
                        "4/4 004 enforce-tasks-owner-id-not-null ...",
                        "4/4 004 enforce-tasks-owner-id-not-null done in # ms",
                        "The database is at 004.");
        assertThat(err).isEmpty();
    }

    @Test
    void onATerminalTheStartOfAStepIsABarThatTheNextWritesOver() {
        List<String> live = new ArrayList<>();
        Consumer<String> bar = live::add;
        Map<String, Object> context = context();
        context.put("live", bar);
        context.put("password", database.password().toCharArray());
        List<String> words = List.of(
                "upgrade",
                "--url",
                database.url(),
                "--username",
                database.username(),
                "--classes",
                Migrations.CLASSES.toString(),
                "--packages",
                "io.authdb.engine.seed");

        assertThat(new AuthdbTool().apply(words, context)).isZero();

        assertThat(live)
                .containsExactly(
                        "[--------------------] 1/4 001 initial-models ...",
                        "[#####---------------] 2/4 002 add-performance-indexes ...",
                        "[##########----------] 3/4 003 delete-orphan-tasks ...",
                        "[###############-----] 4/4 004 enforce-tasks-owner-id-not-null ...");
        assertThat(out).hasSize(7).noneMatch(line -> line.endsWith("..."));
    }

    @Test
    void aRefusalEndsWithThreeAndSpellsItsAdviceAsTheUserTypes() {
        seed("upgrade");

        assertThat(seed("downgrade", "base")).isEqualTo(3);

        assertThat(err).first().asString().startsWith("[IrreversibleStep] downgrade to base refused:");
        assertThat(err).last().isEqualTo("Nearest reachable target: authdb downgrade 003");
    }

    @Test
    void aDowngradeWithoutATargetAsksHowFarAndListsWhatIsReachable() {
        seed("upgrade");

        assertThat(seed("downgrade")).isEqualTo(1);

        assertThat(err)
                .containsExactly(
                        "[MissingTarget] downgrade: say how far to go down.",
                        "  003             undoes 004 enforce-tasks-owner-id-not-null   yes, schema differs:"
                                + " owner_id nullable",
                        "  nothing lower   undoes 003 delete-orphan-tasks               NO: Deleted tasks cannot be"
                                + " brought back (ADR-0014)",
                        "Nothing was run. The database is still at 004.",
                        "One step down: authdb downgrade -1");
    }

    @Test
    void acceptedDataLossTakesTheDatabaseToBase() {
        seed("upgrade", "002");

        assertThat(seed("downgrade", "base", "--accept-data-loss", "001:0")).isZero();

        assertThat(out).last().isEqualTo("The database is at base.");
    }

    @Test
    void currentAndHistorySayWhereTheDatabaseIs() {
        seed("upgrade", "002");
        out.clear();

        seed("current");
        seed("history");

        assertThat(out.stream().map(AuthdbToolTest::masked))
                .containsExactly(
                        "002 (2 pending)",
                        "revision                              reversible            state       when   who   took",
                        "004 enforce-tasks-owner-id-not-null   yes, schema differs   pending",
                        "003 delete-orphan-tasks               NO                    pending",
                        "002 add-performance-indexes           yes                   applied *   WHEN   WHO   # ms",
                        "001 initial-models                    yes, loses data       applied     WHEN   WHO   # ms");
    }

    @Test
    void whoeverAsksIsToldWhichRevisionTheDatabaseIsAtInTheEnd() {
        seed("current");
        seed("upgrade", "002");
        seed("upgrade", "002");
        seed("downgrade", "-1");
        seed("current");

        assertThat(current).containsExactly("base", "002", "002", "001", "001");
    }

    @Test
    void afterAFailureNobodyIsToldARevision() {
        tool("io.authdb.engine.broken.failing", "upgrade");

        assertThat(current).isEmpty();
    }

    @Test
    void aFailedMigrationEndsWithFourAndWrongClassesWithTwo() {
        assertThat(tool("io.authdb.engine.broken.failing", "upgrade")).isEqualTo(4);
        assertThat(err).first().asString().startsWith("[FailedStep] upgrade of 002 fails: ERROR:");

        err.clear();
        assertThat(tool("io.authdb.engine.nowhere", "upgrade")).isEqualTo(2);
        assertThat(err).first().asString().startsWith("[NoMigrations]");
    }

    @Test
    void jsonIsOneLineAndNothingBeside() {
        seed("upgrade", "003", "--json");
        seed("current", "--json");
        seed("check", "--json");
        seed("downgrade", "002", "--json");

        assertThat(out)
                .containsExactly(
                        "{\"goal\":\"upgrade\",\"from\":\"base\",\"to\":\"003\",\"steps\":[\"001\",\"002\",\"003\"]}",
                        "{\"current\":\"003\",\"head\":\"004\",\"atHead\":false,\"pending\":1,"
                                + "\"pendingBelow\":0,\"changed\":0,\"renamed\":0}",
                        "{\"exitCode\":3,\"problems\":[{\"code\":\"Pending\",\"where\":\"check\","
                                + "\"what\":\"1 pending revision lies above the current revision, 003.\","
                                + "\"lines\":[\"004 enforce-tasks-owner-id-not-null\"],\"state\":\"\","
                                + "\"advice\":[{\"text\":\"To apply: \",\"commands\":[\"authdb upgrade\"]}]}]}",
                        "{\"exitCode\":3,\"problems\":[{\"code\":\"IrreversibleStep\",\"where\":\"downgrade to 002 refused\","
                                + "\"what\":\"1 of 1 step cannot be undone.\",\"lines\":[\"003 delete-orphan-tasks   NO:"
                                + " Deleted tasks cannot be brought back (ADR-0014)\"],\"state\":\"Nothing was run. The"
                                + " database is still at 003.\",\"advice\":[{\"text\":\"Recovery: Restore a backup taken"
                                + " before this migration\",\"commands\":[]},{\"text\":\"No lower target is reachable"
                                + " from 003.\",\"commands\":[]}]}]}");
    }

    @Test
    void aVerificationAsJsonIsOneLineToo() {
        assumeTrue(TestServer.version() >= 15, "before, public is not what a new database has");
        String server = "jdbc:postgresql://localhost:" + TestServer.port() + "/postgres";
        seed("upgrade");
        out.clear();

        assertThat(seed("verify", "--data", "none", "--scratch-url", server, "--json"))
                .isZero();

        assertThat(out).singleElement().asString().startsWith("{\"server\":").contains("\"passed\":true");
    }

    @Test
    void historyAsJsonTellsOfEachRevisionAllThatIsKnown() {
        seed("upgrade", "003");
        out.clear();

        seed("history", "--json");

        assertThat(out)
                .singleElement()
                .asString()
                .startsWith(
                        "{\"current\":\"003\",\"head\":\"004\",\"atHead\":false,\"pending\":1,\"pendingBelow\":0,\"changed\":0,"
                                + "\"renamed\":0,\"revisions\":[{\"id\":\"004\","
                                + "\"state\":\"pending\",\"classKnown\":true,\"description\":\"enforce tasks owner id not null\",\"changed\":false,")
                .contains(
                        "{\"id\":\"003\",\"state\":\"applied\",\"classKnown\":true,\"description\":\"delete orphan tasks\",\"changed\":false,"
                                + "\"class\":\"io.authdb.engine.seed.DeleteOrphanTasks\",\"transactional\":true,\"reversible\":false,"
                                + "\"verdict\":\"NO\",\"reason\":\"Deleted tasks cannot be brought back\",\"decision\":\"ADR-0014\","
                                + "\"recovery\":\"Restore a backup taken before this migration\",\"applied\":{\"event\":\"upgrade\",\"at\":\"2")
                .contains("\"loses\":\"all users and tasks\"");
    }

    /** What is typed, the exit code, and how the first line begins. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                        | 1 | [UnknownWord] command: ",
                "sideways                                | 1 | [UnknownWord] sideways: ",
                "upgrade head more                       | 1 | [UnknownWord] more: ",
                "current 004                             | 1 | [UnknownWord] 004: ",
                "upgrade --colour                        | 1 | [UnknownWord] --colour: there is no such option.",
                "upgrade --url                           | 1 | [UnknownWord] --url: it needs a value.",
                "upgrade                                 | 1 | [NoUrl] ",
                "upgrade --url jdbc:mysql://h/d?user=u   | 1 | [NotPostgresql] jdbc:mysql:...: authdb works on PostgreSQL only.",
                "upgrade --url postgres://h/d            | 1 | [NotPostgresql] postgres:...: authdb works on PostgreSQL only.",
                "upgrade --url jdbc:postgresql://h/d?password=canary   | 1 | [PasswordInUrl] --url: it holds a password",
                "upgrade --url jdbc:postgresql://me:canary@h/d         | 1 | [PasswordInUrl] ",
                "upgrade --url jdbc:postgresql://me:can/ary@h/d        | 1 | [PasswordInUrl] ",
                "upgrade --url jdbc:postgresql://me:@canary@h:1/d      | 1 | [PasswordInUrl] ",
                "upgrade --url jdbc:postgresql://me:canary?x@h/d      | 1 | [PasswordInUrl] ",
                "verify --scratch-url jdbc:postgresql://me:canary@h/d | 1 | [PasswordInUrl] --scratch-url: ",
                "upgrade --url jdbc:postgresql://h/d?socketFactory=x.Y&socketFactoryArg=canary | 1 | [ParameterRefused] --url: with socketFactory, socketFactoryArg ",
                "upgrade --url jdbc:postgresql://h/d?ssl=true&SSLFactory=x.Y | 1 | [ParameterRefused] ",
                "upgrade --url jdbc:postgresql:d?loggerFile=/tmp/x     | 1 | [ParameterRefused] ",
                "verify --scratch-url jdbc:postgresql://h/d?preferQueryMode=simple | 1 | [ParameterRefused] ",
                "upgrade --url jdbc:postgresql://[::1]:5432,h:1/d?user=a:b@c --lock-wait 10 | 1 | [MalformedDuration] 10: ",
                "upgrade --url jdbc:postgresql://h?user=a:b@c --lock-wait 10 | 1 | [MalformedDuration] 10: ",
                "upgrade --url jdbc:postgresql://h/d?PassWord=canary   | 1 | [PasswordInUrl] ",
                "upgrade --url jdbc:postgresql://127.0.0.1:1/d --classes target/test-classes --packages io.authdb.engine.seed"
                        + " | 5 | [Unreachable] database 127.0.0.1:1/d: ",
                "upgrade --lock-wait 10 --url jdbc:postgresql://h/d    | 1 | [MalformedDuration] 10: ",
            })
    void aMistakeIsNamedWithTheWordThatIsWrong(String typed, int exit, String begins) {
        List<String> words = typed == null ? List.of() : List.of(typed.split(" "));

        assertThat(new AuthdbTool().apply(words, context())).isEqualTo(exit);

        assertThat(err).first().asString().startsWith(begins);
        assertThat(err).noneMatch(line -> line.contains("canary"));
    }

    @Test
    void itIsFoundAsAToolAndReadsTheEnvironment() {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);

        int exit = ToolProvider.findFirst("authdb").orElseThrow().run(writer, writer, "current");

        assertThat(exit).isEqualTo(1);
        assertThat(text.toString()).startsWith("[NoUrl] connection: no database was named.");
    }

    @Test
    void aPasswordInTheVariableIsFoundThere() {
        Map<String, Object> context = context();
        context.put("environment", Map.of("AUTHDB_URL", "jdbc:postgresql://h/d?password=canary"));

        assertThat(new AuthdbTool().apply(List.of("current"), context)).isEqualTo(1);

        assertThat(err).first().asString().startsWith("[PasswordInUrl] AUTHDB_URL: it holds a password");
    }

    @Test
    void theEnvironmentNamesTheDatabaseWhereNoWordDoes() {
        Map<String, Object> context = context();
        context.put(
                "environment",
                Map.of(
                        "AUTHDB_URL", database.url(),
                        "AUTHDB_USERNAME", database.username(),
                        "AUTHDB_PASSWORD", database.password()));
        List<String> words =
                List.of("current", "--classes", Migrations.CLASSES.toString(), "--packages", "io.authdb.engine.seed");

        assertThat(new AuthdbTool().apply(words, context)).isZero();
        assertThat(out).containsExactly("base (4 pending)");
    }

    private int seed(String... words) {
        return tool("io.authdb.engine.seed", words);
    }

    private int tool(String packageName, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", database.url(), "--username", database.username()));
        all.addAll(List.of("--classes", Migrations.CLASSES.toString(), "--packages", packageName));
        Map<String, Object> context = context();
        context.put("password", database.password().toCharArray());
        return new AuthdbTool().apply(all, context);
    }

    private Map<String, Object> context() {
        Consumer<String> toOut = out::add;
        Consumer<String> toErr = err::add;
        Consumer<String> toCurrent = current::add;
        return new HashMap<>(Map.of("out", toOut, "err", toErr, "current", toCurrent));
    }

    private static String masked(String line) {
        return line.replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC", "WHEN")
                .replaceAll("migrator@\\S+", "WHO")
                .replaceAll("[0-9A-F]+/[0-9A-F]+'", "#'")
                .replaceAll("\\d+ ms|\\d+\\.\\d s", "# ms")
                .replaceAll("when +who +took", "when   who   took")
                .replaceAll("WHEN +WHO +#", "WHEN   WHO   #");
    }
}
