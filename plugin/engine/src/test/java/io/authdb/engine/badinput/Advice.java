package io.authdb.engine.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** What every message has to say: a code that stays, where it is, what is wrong, and what to do next. */
final class Advice {

    private static final String HEADLINE = "\\[[A-Z][A-Za-z]+] [^:].*: .+";

    private Advice() {}

    static void assertComplete(String seen) {
        List<String> lines = seen.lines().skip(1).toList();
        assertThat(lines).as("it says something").isNotEmpty();
        assertThat(lines.get(0)).as("code, where and what").matches(HEADLINE);
        for (String problem : problems(lines)) {
            List<String> after = problem.lines().skip(1).toList();
            assertThat(after.stream().anyMatch(Advice::isAdvice))
                    .as("a next step in:\n%s", problem)
                    .isTrue();
        }
    }

    private static List<String> problems(List<String> lines) {
        return Stream.of(String.join("\n", lines).split("\n(?=\\[[A-Z][A-Za-z]+] )"))
                .toList();
    }

    /** Neither a detail nor what the database is like. */
    private static boolean isAdvice(String line) {
        return !line.startsWith("  ")
                && !line.matches(
                        "(Nothing (of this step )?was (run|sent)|What was recorded|The step was|The database is (still )?at).*\\.");
    }
}
