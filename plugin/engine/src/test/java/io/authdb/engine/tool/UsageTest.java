package io.authdb.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void whoAsksIsToldEveryCommandAndEveryVariable(String word) {
        assertThat(run(word)).isZero();

        assertThat(out.toString()).startsWith("Usage: authdb COMMAND\n  upgrade [TARGET]");
        for (Variable variable : Variable.values()) {
            assertThat(out.toString()).contains("\n  " + variable.variable() + " ");
        }
        assertThat(err.toString()).isEmpty();
    }

    /** It takes a scratch server, which Maven has, and is nothing to do where there is no Maven. */
    @Test
    void everyCommandThatNeedsNoMavenIsTold() {
        run("--help");

        assertThat(Usage.commands())
                .hasSameElementsAs(Words.GOALS.stream()
                        .filter(goal -> !goal.equals("verify"))
                        .toList());
        assertThat(Usage.commands()).allMatch(goal -> out.toString().matches("(?s).*\\n  " + goal + "[ \\n].*"));
    }

    @Test
    void whoSaysNothingIsToldTheSameCommandsAndWhereTheRestIs() {
        assertThat(run()).isEqualTo(1);

        assertThat(err.toString())
                .startsWith("[UnknownWord] command: the first word says what to do.\nUsage: authdb upgrade [TARGET] | ")
                .contains(" | plan [TARGET] | ")
                .endsWith("\nAll of it: authdb help\n");
    }

    @Test
    void behindAJarCommandsAreSpelledAsTheyAreTypedThere() {
        String classPath = System.getProperty("java.class.path");
        try {
            System.setProperty("java.class.path", "app-migrations.jar");
            run("migrate");
        } finally {
            System.setProperty("java.class.path", classPath);
        }

        assertThat(err.toString())
                .contains("\nUsage: java -jar app-migrations.jar upgrade [TARGET] | downgrade TARGET | ")
                .endsWith("\nAll of it: java -jar app-migrations.jar help\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upgrade --lockwait 30s | [UnknownWord] --lockwait: there is no such option.; Did you mean --lock-wait?",
                "upgrade --verbos       | [UnknownWord] --verbos: there is no such option.; Did you mean --verbose?",
                "upgrade --schema=app   | [UnknownWord] --schema=app: there is no such option.; Did you mean --schema? Its value is the next word.",
                "upgarde                | [UnknownWord] upgarde: the first word says what to do, and there is no such command.; Did you mean upgrade?",
                "upgrade --rollback     | [UnknownWord] --rollback: there is no such option.; Usage: authdb upgrade",
                "upgrade --rollback=a   | [UnknownWord] --rollback=a: there is no such option.; Usage: authdb upgrade",
            })
    void theNearestWordIsWhatWasMeant(String typed, String answered) {
        assertThat(run(typed.split(" "))).isEqualTo(1);

        assertThat(err.toString().replace("\n", "; ")).startsWith(answered);
    }

    private int run(String... words) {
        return new AuthdbTool().run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
