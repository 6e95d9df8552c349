package io.authdb.engine.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Creates authdb's tables.
 *
 * <p>{@code head} is one row, the fence; {@code applied} is the set of applied revisions, whose primary key makes each
 * applied once; {@code history} is only ever appended to, and nothing in any of them can mean "locked".
 */
final class HistoryLayout {

    private HistoryLayout() {}

    /** In the transaction at hand; the caller holds the lock, since looking first alone is not safe from races. */
    static void create(Connection connection, Schemas schemas) throws SQLException {
        createSchema(connection, schemas.history().name());
        try (Statement statement = connection.createStatement()) {
            statement.execute(script(schemas.history()));
        }
        String insert =
                "insert into " + schemas.history().head() + " (format, epoch, last_seq, schema) values (?, 0, 0, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setInt(1, HistorySchema.FORMAT);
            statement.setString(2, schemas.working().value());
            statement.execute();
        }
    }

    /** Looks first: IF NOT EXISTS asks for the right to create also where there is nothing to create. */
    static void createSchema(Connection connection, SchemaName name) throws SQLException {
        String query = "select pg_catalog.to_regnamespace(?) is not null";
        try (PreparedStatement look = connection.prepareStatement(query);
                Statement create = connection.createStatement()) {
            look.setString(1, name.quoted());
            try (ResultSet row = look.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    create.execute("create schema " + name.quoted());
                }
            }
        }
    }

    private static String script(HistorySchema schema) {
        return """
                create table %1$s.head (
                  one boolean primary key default true check (one),
                  format int not null,
                  epoch bigint not null,
                  last_seq bigint not null,
                  schema text not null,
                  database_id uuid not null default pg_catalog.gen_random_uuid());
                create table %1$s.applied (
                  id text collate "C" primary key,
                  seq bigint not null unique);
                create table %1$s.history (
                  seq bigint primary key,
                  event text not null check (event in ('intent', 'upgrade', 'downgrade', 'stamp')),
                  id text collate "C" not null,
                  description text not null,
                  class_name text not null,
                  transactional boolean not null,
                  reversible boolean not null,
                  loses text not null, leaves text not null,
                  reason text not null, decision text not null, recovery text not null,
                  statements text[] not null,
                  binds text[] not null,
                  checksum text not null,
                  wal_lsn pg_catalog.pg_lsn,
                  xid pg_catalog.xid8 not null default pg_catalog.pg_current_xact_id(),
                  at timestamptz not null default pg_catalog.clock_timestamp(),
                  took_ms bigint not null,
                  role name not null default session_user,
                  effective_role name not null default current_user,
                  client inet default pg_catalog.inet_client_addr(),
                  host text not null,
                  tool text not null,
                  jooq text not null,
                  server_version int not null
                    default pg_catalog.current_setting('server_version_num')::pg_catalog.int4);
                """.formatted(schema.quoted());
    }
}
