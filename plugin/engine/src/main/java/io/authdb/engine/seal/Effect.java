package io.authdb.engine.seal;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a migration's upgrade was seen to do to a table that was there before it.
 *
 * @param table the table, as a statement names it
 * @param lock the strongest lock it takes, as PostgreSQL names it: {@code AccessExclusiveLock}
 * @param rewritten whether it writes all of the table anew
 * @param scanned whether it reads all of the table
 */
public record Effect(String table, String lock, boolean rewritten, boolean scanned) {

    private static final String NOTHING = "held";

    /** What each lock waits for, by the names of the locks that others hold. */
    private static final Map<String, List<String>> CONFLICTS = Map.of(
            "AccessShareLock", List.of("AccessExclusiveLock"),
            "RowShareLock", List.of("ExclusiveLock", "AccessExclusiveLock"),
            "RowExclusiveLock", List.of("ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock"),
            "ShareUpdateExclusiveLock",
                    List.of(
                            "ShareUpdateExclusiveLock",
                            "ShareLock",
                            "ShareRowExclusiveLock",
                            "ExclusiveLock",
                            "AccessExclusiveLock"),
            "ShareLock",
                    List.of(
                            "RowExclusiveLock",
                            "ShareUpdateExclusiveLock",
                            "ShareRowExclusiveLock",
                            "ExclusiveLock",
                            "AccessExclusiveLock"),
            "ShareRowExclusiveLock",
                    List.of(
                            "RowExclusiveLock",
                            "ShareUpdateExclusiveLock",
                            "ShareLock",
                            "ShareRowExclusiveLock",
                            "ExclusiveLock",
                            "AccessExclusiveLock"),
            "ExclusiveLock",
                    List.of(
                            "RowShareLock",
                            "RowExclusiveLock",
                            "ShareUpdateExclusiveLock",
                            "ShareLock",
                            "ShareRowExclusiveLock",
                            "ExclusiveLock",
                            "AccessExclusiveLock"),
            "AccessExclusiveLock",
                    List.of(
                            "AccessShareLock",
                            "RowShareLock",
                            "RowExclusiveLock",
                            "ShareUpdateExclusiveLock",
                            "ShareLock",
                            "ShareRowExclusiveLock",
                            "ExclusiveLock",
                            "AccessExclusiveLock"));

    /**
     * The locks of others that this one waits for.
     *
     * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#TABLE-LOCK-COMPATIBILITY">Conflicting Lock
     *     Modes</a>
     */
    public List<String> conflicts() {
        return CONFLICTS.getOrDefault(lock, List.of());
    }

    String line() {
        String what =
                rewritten && scanned ? "rewritten,scanned" : rewritten ? "rewritten" : scanned ? "scanned" : NOTHING;
        return lock + " " + what + " " + table;
    }

    static Effect of(String line) {
        String[] words = line.split(" ", 3);
        if (words.length < 3) {
            throw new IllegalArgumentException("an effect is a lock, what it does and a table");
        }
        return new Effect(words[2], words[0], words[1].contains("rewritten"), words[1].contains("scanned"));
    }

    /** For people: {@code ACCESS EXCLUSIVE on task, reads all of it}. */
    public String words() {
        String mode = lock.replaceFirst("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return mode.toUpperCase(Locale.ROOT) + " on " + table + (rewritten ? ", writes all of it anew" : "")
                + (scanned ? ", reads all of it" : "");
    }
}
