package io.authdb.engine.history;

/**
 * What a server says of itself before anything is asked of it.
 *
 * @param database the database's name
 * @param serverVersion as {@code server_version_num}: 180006 is 18.6
 * @param inRecovery whether it is a standby
 * @param readOnly whether transactions are read-only by default
 * @param role the effective role
 * @param pid the server's process that works for the session
 * @param hasHistory whether authdb's tables exist
 * @param schema where migrations would work
 */
public record Preflight(
        String database,
        int serverVersion,
        boolean inRecovery,
        boolean readOnly,
        String role,
        int pid,
        boolean hasHistory,
        WorkingSchema schema) {}
