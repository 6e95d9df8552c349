package io.authdb.engine.seal;

import io.authdb.engine.trace.Outcome;
import io.authdb.engine.trace.SentStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement for people to read in a review.
 *
 * @param text its text without comments and needless white space; only the beginning of a very long one
 * @param length how long the whole text is
 * @param binds the values bound to it, the first of many and the beginning of a long one
 */
public record LockedStatement(String text, int length, List<String> binds) {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_BIND = 200;
    private static final int MOST_BINDS = 40;

    /** Keeps a copy of the binds. */
    public LockedStatement {
        binds = List.copyOf(binds);
    }

    static LockedStatement of(SentStatement sent) {
        String text = sent.withoutPasswords().compact();
        List<String> binds = new ArrayList<>(sent.binds().stream()
                .limit(MOST_BINDS)
                .map(bind -> bind.length() > LONGEST_BIND ? beginning(bind, LONGEST_BIND) + " ..." : bind)
                .toList());
        if (sent.binds().size() > MOST_BINDS) {
            binds.add("and " + (sent.binds().size() - MOST_BINDS) + " more");
        }
        return new LockedStatement(beginning(text, LONGEST_TEXT), text.length(), binds);
    }

    /** Whether only the beginning is known. */
    public boolean isCut() {
        return text.length() < length;
    }

    /** Whether all of it is known, as it was sent: no end is cut off, no password is masked, no question mark is of two minds. */
    boolean isWhole() {
        return !isCut()
                && !text.contains("***")
                && binds.size() <= MOST_BINDS
                && binds.stream().allMatch(bind -> bind.length() <= LONGEST_BIND)
                && (!binds.isEmpty()
                        || sent(true)
                                .text()
                                .normalized()
                                .equals(sent(false).text().normalized()));
    }

    /** The statement again, if it is {@linkplain #isWhole() whole}. */
    SentStatement sent() {
        return sent(!binds.isEmpty());
    }

    private SentStatement sent(boolean placeholders) {
        return new SentStatement(text, placeholders, binds, new Outcome.Done());
    }

    /** For people: the text, and the binds each on a line of its own. */
    public List<String> shown() {
        String more = isCut() ? " ... (" + length + " characters)" : "";
        return Stream.concat(
                        Stream.of(Escapes.escape(text) + more), binds.stream().map(bind -> "  " + Escapes.escape(bind)))
                .toList();
    }

    private static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
