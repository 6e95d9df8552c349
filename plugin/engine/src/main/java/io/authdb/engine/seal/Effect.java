package io.authdb.engine.seal;

import java.util.List;

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

    /** The locks of others that this one waits for, as PostgreSQL names them. */
    public List<String> conflicts() {
        return LockMode.of(lock).stream()
                .flatMap(mode -> mode.conflicts().stream())
                .map(LockMode::title)
                .toList();
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
        return LockMode.of(lock).map(LockMode::words).orElse(lock) + " on " + table
                + (rewritten ? ", writes all of it anew" : "")
                + (scanned ? ", reads all of it" : "");
    }
}
