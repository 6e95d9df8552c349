package io.authdb.engine.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is wrong, for the person who has to act on it.
 *
 * @param code what is wrong, as one word that stays the same from release to release: {@code IrreversibleStep}
 * @param where the migration, revision, command or server concerned, in the user's own spelling
 * @param what what is wrong with it, a sentence
 * @param lines details, a line each
 * @param state what the database is like now; empty where no database was looked at
 * @param advice what to do, most helpful first
 */
public record Problem(String code, String where, String what, List<String> lines, String state, List<Advice> advice) {

    /** As many as a screen holds beside what is said of them. */
    private static final int LISTED = 20;

    /** Keeps copies of the lists. */
    public Problem {
        lines = List.copyOf(lines);
        advice = List.copyOf(advice);
    }

    /** A problem with neither details nor advice yet. */
    public static Problem of(String code, String where, String what) {
        return new Problem(code, where, what, List.of(), "", List.of());
    }

    /** The same problem with these details. */
    public Problem withLines(List<String> details) {
        return new Problem(code, where, what, details, state, advice);
    }

    /** The same problem with as many of these details as a message has room for, and how many more there are. */
    public Problem withFirst(List<String> details) {
        return withFirst(LISTED, details);
    }

    /** The same problem with so many of these details at most, and how many more there are. */
    public Problem withFirst(int most, List<String> details) {
        if (details.size() <= most) {
            return withLines(details);
        }
        List<String> first = new ArrayList<>(details.subList(0, most));
        first.add("and " + (details.size() - most) + " more");
        return withLines(first);
    }

    /** The same problem, saying what the database is like now. */
    public Problem withState(String now) {
        return new Problem(code, where, what, lines, now, advice);
    }

    /** The same problem with one more piece of advice in words; nothing is added for an empty text. */
    public Problem advise(String text) {
        return text.isEmpty() ? this : advise(new Advice(text, List.of()));
    }

    /** The same problem with one more piece of advice that ends in a command to type. */
    public Problem advise(String label, Command command) {
        return advise(new Advice(label + ": ", List.of(command)));
    }

    /** The same problem with nothing to do about it, as where that is said of another. */
    public Problem withoutAdvice() {
        return new Problem(code, where, what, lines, state, List.of());
    }

    private Problem advise(Advice more) {
        List<Advice> all = new ArrayList<>(advice);
        all.add(more);
        return new Problem(code, where, what, lines, state, all);
    }

    /** The whole problem as the user reads it; the first line is the whole truth. */
    public String text(Spelling spelling) {
        StringBuilder text = new StringBuilder(headline());
        lines.forEach(line -> text.append("\n  ").append(line));
        if (!state.isEmpty()) {
            text.append('\n').append(state);
        }
        advice.stream().filter(piece -> piece.isFor(spelling)).forEach(piece -> text.append('\n')
                .append(piece.text(spelling)));
        return text.toString();
    }

    /** The first line: code, where and what. */
    public String headline() {
        return "[" + code + "] " + where + ": " + what;
    }

    /**
     * What to do about a problem.
     *
     * @param text in words, or the label of the commands
     * @param commands commands to type, in the order of preference
     */
    public record Advice(String text, List<Command> commands) {

        /** Whether it is of use to this user: one who has none of its commands reads the other pieces. */
        public boolean isFor(Spelling spelling) {
            return commands.isEmpty() || commands.stream().anyMatch(spelling::has);
        }

        String text(Spelling spelling) {
            return text
                    + String.join(" or ", commands.stream().map(spelling::of).toList());
        }
    }
}
