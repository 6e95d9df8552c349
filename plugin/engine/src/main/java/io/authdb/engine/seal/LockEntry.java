package io.authdb.engine.seal;

import io.authdb.engine.revision.RevisionId;
import java.util.List;
import java.util.Optional;

/**
 * What {@code authdb.lock} says of one migration.
 *
 * @param id the migration
 * @param verdict how reversible it was proven to be, in words
 * @param lost what its downgrade destroyed when the entry was written; told, never compared, since it depends on the rows
 * @param upgrade what its upgrade sends
 * @param downgrade what its downgrade sends; empty where there is no way back
 */
public record LockEntry(
        RevisionId id, String verdict, List<String> lost, LockedSql upgrade, Optional<LockedSql> downgrade) {

    /** Keeps a copy of the list. */
    public LockEntry {
        lost = List.copyOf(lost);
    }

    /** Whether statements of it are not those that their checksum was taken of. */
    public boolean isEdited() {
        return upgrade.isEdited() || downgrade.filter(LockedSql::isEdited).isPresent();
    }

    /** Whether verdict and SQL are the same. */
    public boolean isSameAs(LockEntry other) {
        return verdict.equals(other.verdict)
                && upgrade.isSameAs(other.upgrade)
                && downgrade.isPresent() == other.downgrade.isPresent()
                && downgrade
                        .map(sql -> sql.isSameAs(other.downgrade.orElseThrow()))
                        .orElse(true);
    }
}
