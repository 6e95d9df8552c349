package io.authdb.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    /** These take a scratch server, which Maven has. */
    @Test
    void everyCommandThatNeedsNoMavenIsTold() {
        run("--help");

        assertThat(Words.GOALS)
                .filteredOn(goal -> !Set.of("verify", "stamp", "adopt").contains(goal))
                .allMatch(goal -> out.toString().matches("(?s).*\\n  " + goal + "[ \\n].*"));
    }

    @Test
    void whoSaysNothingIsToldTheCommandsAndWhereTheRestIs() {
        assertThat(run()).isEqualTo(1);

        assertThat(err.toString())
                .startsWith("[UnknownWord] command: the first word says what to do.\nUsage: authdb upgrade [TARGET] | ")
                .endsWith("\nAll of it: authdb help\n");
    }

    private int run(String... words) {
        return new AuthdbTool().run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
