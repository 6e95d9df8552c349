package io.authdb.engine.history;

import java.util.List;

/**
 * Where a server stood before a step: what a recovery to that moment is told.
 *
 * @param lsn where the write-ahead log stood
 * @param time the server's clock, as PostgreSQL writes it
 * @param timeline the timeline that was written
 * @param systemIdentifier of the cluster; empty where the role may not read it
 * @param restorePoint the name of the restore point that was set; empty for none
 */
public record Moment(String lsn, String time, int timeline, String systemIdentifier, String restorePoint) {

    /** A moment of which nothing is known but the cluster. */
    public static Moment unknownOn(String systemIdentifier) {
        return new Moment("", "", 0, systemIdentifier, "");
    }

    boolean isKnown() {
        return !lsn.isEmpty();
    }

    /**
     * The settings that end a recovery from an older base backup here, one a line, most exact first.
     *
     * @see <a href="https://www.postgresql.org/docs/current/runtime-config-wal.html#RUNTIME-CONFIG-WAL-RECOVERY-TARGET">
     *     Recovery target</a>
     */
    public List<String> recovery() {
        String target = restorePoint.isEmpty()
                ? "recovery_target_lsn = '" + lsn + "'"
                : "recovery_target_name = '" + restorePoint + "'";
        return List.of(target, "recovery_target_timeline = '" + timeline + "'", "recovery_target_inclusive = 'false'");
    }
}
