package io.authdb.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildLogTest {

    @Test
    void takesWhatAuthdbSaidFromALogOfMaven39() {
        String log = """
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - Scanning for projects...
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - --- authdb:0.1.0:upgrade (default-cli) @ auth ---
                [INFO] org.codehaus.plexus.compiler.javac.JavacCompiler - Compiling 4 source files with javac
                [INFO] io.authdb.maven.UpgradeMojo - upgrade from base to 001: 1 step
                [INFO] io.authdb.maven.UpgradeMojo - The database is at 001.
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - BUILD SUCCESS
                """;
        assertSaid(log, "upgrade from base to 001: 1 step", "The database is at 001.");
    }

    @Test
    void takesRunAfterRunFromALogOfMaven38() {
        String run = """
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - Scanning for projects...
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - --- authdb-maven-plugin:0.1.0:current (default-cli) @ auth ---
                [INFO] io.authdb.maven.CurrentMojo - 00%d (head)
                """;
        assertThat(BuildLog.runs(run.formatted(1) + run.formatted(2)))
                .extracting(said -> String.join("", said))
                .containsExactly("001 (head)", "002 (head)");
    }

    @Test
    void leavesOutWhatMavenAndOtherPluginsSay() {
        String log = """
                [INFO] org.apache.maven.cling.event.ExecutionEventLogger - Scanning for projects...
                [INFO] org.apache.maven.cling.event.ExecutionEventLogger - --- authdb:0.1.0:upgrade (default) @ auth ---
                [INFO] io.authdb.maven.UpgradeMojo - The database is at 001.
                [INFO] org.apache.maven.ReactorReader - Copying com.example:auth:pom:1.0.0 to project local repository
                [WARNING] org.apache.maven.plugin.compiler.CompilerMojo - unknown enum constant
                  reason: class file not found
                [INFO] org.apache.maven.cling.event.ExecutionEventLogger - --- surefire:3.5.4:test (default-test) @ auth ---
                [INFO] org.apache.maven.plugin.surefire.SurefireMojo - Tests run: 1
                printed by a test
                [INFO] org.apache.maven.cling.event.ExecutionEventLogger - --- authdb:0.1.0:check (default) @ auth ---
                [INFO] io.authdb.maven.CheckMojo - The database is at head.
                """;
        assertSaid(
                log, "--- upgrade @ auth", "The database is at 001.", "--- check @ auth", "The database is at head.");
    }

    @Test
    void leavesOutWhatASlowMachineMakesAStepSay() {
        String log = """
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - Scanning for projects...
                [INFO] io.authdb.maven.UpgradeMojo - 1/1 001 create-note ...
                [INFO] io.authdb.maven.UpgradeMojo - 1/1 001 create-note still running after 10.0 s
                [INFO] io.authdb.maven.UpgradeMojo - 1/1 001 create-note done in 11.2 s
                """;
        assertSaid(log, "1/1 001 create-note ...", "1/1 001 create-note done in 11.2 s");
    }

    @Test
    void takesAnAnswerToAProgram() {
        String log = """
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - Scanning for projects...
                [INFO] org.apache.maven.plugin.compiler.CompilerMojo - Nothing to compile.
                {"current":"001","head":"001"}
                """;
        assertSaid(log, "{\"current\":\"001\",\"head\":\"001\"}");
    }

    @Test
    void takesTheWholeMessageOfAFailure() {
        String log = """
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - Scanning for projects...
                [ERROR] org.apache.maven.plugin.compiler.CompilerMojo - COMPILATION ERROR :
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - BUILD FAILURE
                [ERROR] org.apache.maven.cli.MavenCli - Failed to execute goal io.authdb:authdb-maven-plugin:0.1.0:check \
                (default-cli) on project auth: [Pending] check: 1 pending.
                [ERROR] org.apache.maven.cli.MavenCli -   002 add-text
                [ERROR] org.apache.maven.cli.MavenCli - To apply: mvn authdb:upgrade -> [Help 1]
                [ERROR] org.apache.maven.cli.MavenCli - To see the full stack trace, re-run Maven with the -e switch.
                """;
        assertSaid(log, "[Pending] check: 1 pending.", "  002 add-text", "To apply: mvn authdb:upgrade");
    }

    @Test
    void takesAFailureFromALogOfMaven310() {
        String log = """
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - Scanning for projects...
                [ERROR] org.apache.maven.cli.event.ExecutionEventLogger - BUILD FAILURE
                [ERROR] org.apache.maven.cli.MavenCli - Failed to execute goal io.authdb:authdb-maven-plugin:0.1.0:check \
                (default-cli) on project auth: [Pending] check: 1 pending. -> [Help 1]
                """;
        assertSaid(log, "[Pending] check: 1 pending.");
    }

    @Test
    void neverSwallowsAFailureThatIsNotAGoals() {
        String log = """
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - Scanning for projects...
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - BUILD FAILURE
                [ERROR] org.apache.maven.cli.MavenCli - Unknown lifecycle phase "com.example.b". -> [Help 1]
                """;
        assertSaid(log, "Unknown lifecycle phase \"com.example.b\".");
    }

    @Test
    void takesLinesWithoutALevelForPartOfTheLineBefore() {
        String log = """
                [INFO] org.apache.maven.cli.event.ExecutionEventLogger - Scanning for projects...
                [INFO] io.authdb.maven.HelpMojo - authdb 0.1.0

                authdb:upgrade - upgrades
                [DEBUG] io.authdb.maven.HelpMojo - Configuration:
                <url/>
                """;
        assertSaid(log, "authdb 0.1.0", "authdb:upgrade - upgrades");
    }

    private static void assertSaid(String log, String... lines) {
        assertThat(BuildLog.runs(log)).hasSize(1);
        assertThat(BuildLog.runs(log).get(0)).containsExactly(lines);
    }
}
