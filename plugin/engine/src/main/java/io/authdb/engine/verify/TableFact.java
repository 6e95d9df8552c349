package io.authdb.engine.verify;

import io.authdb.engine.seal.LockMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one statement did to a table that was there before its migration.
 *
 * @param statement the number of the statement among those of the upgrade, from 1
 * @param table its name
 * @param lock the strongest lock held on it after the statement, as PostgreSQL names it: {@code AccessExclusiveLock}
 * @param rewritten whether the statement wrote all of the table anew
 * @param scanned whether it read all of the table
 */
public record TableFact(int statement, String table, String lock, boolean rewritten, boolean scanned) {

    /** From the weakest to the strongest. */
    static final List<String> LOCKS =
            Stream.of(LockMode.values()).map(LockMode::title).toList();

    /** The stronger of two locks. */
    public static String stronger(String one, String other) {
        return LOCKS.indexOf(one) >= LOCKS.indexOf(other) ? one : other;
    }

    /** Whether others cannot write to the table meanwhile, or not even read it. */
    public boolean blocksWriters() {
        return LOCKS.indexOf(lock) >= LOCKS.indexOf(LockMode.SHARE.title());
    }

    /** In words: {@code AccessExclusiveLock on task, rewritten}. */
    public String words() {
        return lock + " on " + table + (rewritten ? ", rewritten" : "") + (scanned ? ", scanned" : "");
    }

    /** The same with the number of the statement: {@code 2: AccessExclusiveLock on task, rewritten}. */
    public String sentence() {
        return statement + ": " + words();
    }
}
