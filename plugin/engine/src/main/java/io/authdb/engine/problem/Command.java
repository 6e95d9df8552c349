package io.authdb.engine.problem;

import java.util.List;

/**
 * A command of authdb's, spelled only when it is shown: a Maven user types something else than a user of the command
 * line.
 *
 * @param goal {@code upgrade}, {@code downgrade}, ...
 * @param target the target, or empty
 * @param options the names of the options that are switched on, in lower camel case: {@code acceptDataLoss}
 */
public record Command(String goal, String target, List<String> options) {

    /** A command with a target. */
    public static Command of(String goal, String target) {
        return new Command(goal, target, List.of());
    }

    /** A command without a target. */
    public static Command of(String goal) {
        return of(goal, "");
    }

    /** The same command with one option switched on. */
    public Command with(String option) {
        return new Command(goal, target, List.of(option));
    }
}
