package io.authdb.engine.plan;

import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.util.List;

/** What a person found who looked what became of a step that was cut. */
public enum Resolution {
    /** The revision is applied: an upgrade took effect, or a downgrade did not. */
    APPLIED("applied"),
    /** The revision is not applied: an upgrade did not take effect, or a downgrade did. */
    UNDONE("undone");

    private final String word;

    Resolution(String word) {
        this.word = word;
    }

    /**
     * Reads what was typed.
     *
     * @throws UsageException if it is neither of the two words
     */
    public static Resolution parse(String text) {
        for (Resolution one : values()) {
            if (one.word.equals(text)) {
                return one;
            }
        }
        throw new UsageException(List.of(Problem.of(
                        "MissingResolution",
                        text.isEmpty() ? "resolve" : text,
                        "say what the interrupted revision is now: applied, or undone.")
                .withState("Nothing was run.")
                .advise("If it is there", APPLIED.command())
                .advise("If nothing of it is there", UNDONE.command())));
    }

    /** The command that says so. */
    public Command command() {
        return Command.of("resolve", word);
    }

    /** Whether the statement of an interrupted step took effect, by this. */
    public boolean tookEffect(String direction) {
        return (this == APPLIED) == direction.equals("upgrade");
    }
}
