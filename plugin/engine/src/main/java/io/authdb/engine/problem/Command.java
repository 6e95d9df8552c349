package io.authdb.engine.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command of authdb's, spelled only when it is shown: a Maven user types something else than a user of the command
 * line.
 *
 * @param goal {@code upgrade}, {@code downgrade}, ...
 * @param target the target, or empty
 * @param options what is switched on or set
 */
public record Command(String goal, String target, List<Option> options) {

    /** Keeps a copy of the options. */
    public Command {
        options = List.copyOf(options);
    }

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
        return with(new Option(option, Optional.empty()));
    }

    /** The same command with one option set to a value. */
    public Command with(String option, String value) {
        return with(new Option(option, Optional.of(value)));
    }

    private Command with(Option option) {
        List<Option> all = new ArrayList<>(options);
        all.add(option);
        return new Command(goal, target, all);
    }

    /**
     * An option of a command.
     *
     * @param name in lower camel case: {@code acceptDataLoss}
     * @param value its value; empty for a switch
     */
    public record Option(String name, Optional<String> value) {}
}
