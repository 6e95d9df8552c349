package io.authdb.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildLogTest {

    @Test
    void takesWhatAuthdbSaidFromALogOfMaven39() {
        String log = """
                [INFO] Scanning for projects...
                [INFO] --------------------------------[ jar ]---------------------------------
                [INFO]\s
                [INFO] --- authdb:0.1.0:upgrade (default-cli) @ auth ---
                [INFO] Compiling 4 source files with javac [debug release 17] to target/classes
                [INFO] upgrade from base to 001: 1 step
                [INFO] The database is at 001.
                [INFO] ------------------------------------------------------------------------
                [INFO] BUILD SUCCESS
                """;
        assertSaid(log, "upgrade from base to 001: 1 step", "The database is at 001.");
    }

    @Test
    void takesRunAfterRunFromALogOfMaven38() {
        String run = """
                [INFO] Scanning for projects...
                [INFO] --- authdb-maven-plugin:0.1.0:current (default-cli) @ auth ---
                [INFO] 00%d (head)
                [INFO] ------------------------------------------------------------------------
                """;
        assertThat(BuildLog.runs(run.formatted(1) + run.formatted(2)))
                .extracting(said -> String.join("", said))
                .containsExactly("001 (head)", "002 (head)");
    }

    @Test
    void leavesOutWhatOtherGoalsSay() {
        String log = """
                [INFO] Scanning for projects...
                [INFO] --- authdb:0.1.0:upgrade (default) @ auth ---
                [INFO] The database is at 001.
                [INFO]\s
                [INFO] --- surefire:3.5.4:test (default-test) @ auth ---
                [INFO] Tests run: 1
                [INFO]\s
                [INFO] --- authdb:0.1.0:check (default) @ auth ---
                [INFO] The database is at head.
                """;
        assertSaid(
                log, "--- upgrade @ auth", "The database is at 001.", "--- check @ auth", "The database is at head.");
    }

    @Test
    void takesTheWholeMessageOfAFailure() {
        String log = """
                [INFO] Scanning for projects...
                [ERROR] COMPILATION ERROR :
                [INFO] BUILD FAILURE
                [ERROR] Failed to execute goal io.authdb:authdb-maven-plugin:0.1.0:check (default-cli) on project auth: \
                [Pending] check: 1 pending.
                [ERROR]   002 add-text
                [ERROR] To apply: mvn authdb:upgrade -> [Help 1]
                [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
                """;
        assertSaid(log, "[Pending] check: 1 pending.", "  002 add-text", "To apply: mvn authdb:upgrade");
    }

    @Test
    void neverSwallowsAFailureThatIsNotAGoals() {
        String log = """
                [INFO] Scanning for projects...
                [INFO] BUILD FAILURE
                [ERROR] Unknown lifecycle phase "com.example.b". -> [Help 1]
                """;
        assertSaid(log, "Unknown lifecycle phase \"com.example.b\".");
    }

    @Test
    void takesLinesWithoutALevelForPartOfTheLineBefore() {
        String log = """
                [INFO] Scanning for projects...
                [INFO] --- authdb:0.1.0:help (default-cli) @ auth ---
                [INFO] authdb 0.1.0

                authdb:upgrade
                [DEBUG] Configuration:
                <url/>
                """;
        assertSaid(log, "authdb 0.1.0", "authdb:upgrade");
    }

    private static void assertSaid(String log, String... lines) {
        assertThat(BuildLog.runs(log)).hasSize(1);
        assertThat(BuildLog.runs(log).get(0)).containsExactly(lines);
    }
}
