package io.authdb.engine.seal;

import io.authdb.engine.trace.Checksum;
import io.authdb.engine.trace.SentStatement;
import java.util.List;

/**
 * What one direction of a migration sends.
 *
 * @param checksum of all of it; {@link #VARIES} if it depends on rows or chance, so that there is nothing to compare
 * @param statements the first of them
 * @param more how many come after
 */
public record LockedSql(String checksum, List<LockedStatement> statements, int more) {

    /** In place of a checksum. */
    public static final String VARIES = "varies";

    private static final int MOST = 40;

    /** Keeps a copy of the statements. */
    public LockedSql {
        statements = List.copyOf(statements);
    }

    /** Of statements that were the same each time they were sent. */
    public static LockedSql of(List<SentStatement> sent) {
        return new LockedSql(
                Checksum.of(sent),
                sent.stream().limit(MOST).map(LockedStatement::of).toList(),
                Math.max(0, sent.size() - MOST));
    }

    /** Of statements that were not. */
    public static LockedSql varying() {
        return new LockedSql(VARIES, List.of(), 0);
    }

    /** Whether there is nothing to compare. */
    public boolean varies() {
        return checksum.equals(VARIES);
    }

    /** Whether all that was sent is kept here as it was. */
    public boolean isWhole() {
        return !varies() && more == 0 && statements.stream().allMatch(LockedStatement::isWhole);
    }

    /** Whether the statements are not those that the checksum was taken of; never where some are kept in part only. */
    public boolean isEdited() {
        return isWhole() && algorithm().equals(Checksum.ALGORITHM) && !checksum.equals(given());
    }

    /** The checksum of the statements, if they are {@linkplain #isWhole() whole}. */
    public String given() {
        return Checksum.of(statements.stream().map(LockedStatement::sent).toList());
    }

    /**
     * Whether the two are the same SQL. Checksums of two algorithms say nothing of each other, so then the texts decide, as
     * far as they are known.
     */
    public boolean isSameAs(LockedSql other) {
        if (varies() || other.varies() || algorithm().equals(other.algorithm())) {
            return checksum.equals(other.checksum);
        }
        return statements.equals(other.statements) && more == other.more;
    }

    private String algorithm() {
        return checksum.substring(0, Math.max(0, checksum.indexOf(':')));
    }
}
