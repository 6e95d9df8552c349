package io.authdb.engine.history;

import java.util.List;
import java.util.Optional;

/**
 * What a server says of itself before anything is asked of it.
 *
 * @param database the database's name
 * @param serverVersion as {@code server_version_num}: 180006 is 18.6
 * @param inRecovery whether it is a standby
 * @param readOnly whether transactions are read-only by default
 * @param role the effective role
 * @param pid the server's process that works for the session
 * @param tables those of authdb's own tables that exist, by name
 * @param schema where migrations would work
 * @param close what only a run that works asks
 */
public record Preflight(
        String database,
        int serverVersion,
        boolean inRecovery,
        boolean readOnly,
        String role,
        int pid,
        List<String> tables,
        WorkingSchema schema,
        Optional<Close> close) {

    /** Keeps a copy of the list. */
    public Preflight {
        tables = List.copyOf(tables);
    }

    /** Whether any of authdb's tables exists. */
    public boolean hasHistory() {
        return !tables.isEmpty();
    }

    /**
     * What a run that works has to know beside.
     *
     * @param replicationRole anything but {@code origin} switches triggers and foreign keys off
     * @param rights what the role may do
     * @param strangers who else may put things into the schema the migrations work in
     * @param session what the session carries, as whoever asked wanted to know it
     */
    public record Close(String replicationRole, Rights rights, List<String> strangers, List<String> session) {

        /** Keeps copies of the lists. */
        public Close {
            strangers = List.copyOf(strangers);
            session = List.copyOf(session);
        }
    }

    /**
     * What a role may do that not every role may.
     *
     * @param restorePoint set a restore point
     * @param controlData read the cluster's identity
     * @param everything a superuser, who comes over the network
     */
    public record Rights(boolean restorePoint, boolean controlData, boolean everything) {

        /** Of a role that may do none of it. */
        public static final Rights NONE = new Rights(false, false, false);
    }
}
