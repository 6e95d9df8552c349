package io.authdb.engine.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Creates authdb's tables, and brings those of an older release to this one's layout.
 *
 * <p>{@code head} is one row, the fence; {@code applied} is the set of applied revisions, whose primary key makes each
 * applied once; {@code history} is only ever appended to, and nothing in any of them can mean "locked".
 */
final class HistoryLayout {

    private HistoryLayout() {}

    /** In the transaction at hand; the caller holds the lock, since looking first alone is not safe from races. */
    static void create(Connection connection, Schemas schemas, Preflight.Rights rights) throws SQLException {
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
        try (Statement statement = connection.createStatement()) {
            statement.execute(begin(schemas.history(), rights));
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

    /** From an older layout to this one, in the transaction at hand; the caller holds the lock. */
    static void modernize(Connection connection, HistorySchema schema, int layout, Preflight.Rights rights)
            throws SQLException {
        if (layout < 2) {
            chain(connection, schema, rights);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from " + schema.head() + " where one for update");
            statement.execute(thirdLayout(schema));
        }
    }

    /**
     * From the first layout to the second, in the transaction at hand, with every row kept as it was and chained to the
     * one before. What happened to the rows until now no hash can tell.
     */
    private static void chain(Connection connection, HistorySchema schema, Preflight.Rights rights)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from " + schema.head() + " where one for update");
            statement.execute(secondLayout(schema));
            statement.execute(begin(schema, rights));
            long last;
            try (ResultSet row = statement.executeQuery("select last_seq from " + schema.head())) {
                row.next();
                last = row.getLong(1);
            }
            for (long seq = 1; seq <= last; seq++) {
                statement.addBatch("update " + schema.history() + " as row set prev = head.hash from " + schema.head()
                        + " as head where row.seq = " + seq);
                statement.addBatch("update " + schema.history() + " as row set hash = " + HistoryRow.secondHash("row")
                        + " where row.seq = " + seq);
                statement.addBatch("update " + schema.head() + " as head set hash = row.hash from " + schema.history()
                        + " as row where row.seq = " + seq);
            }
            statement.executeBatch();
            statement.execute("alter table " + schema.history()
                    + " alter column prev set not null, alter column hash set not null");
        }
    }

    private static String secondLayout(HistorySchema schema) {
        return """
                alter table %1$s.head add column hash bytea not null default '', add column system_identifier text;
                alter table %1$s.history drop constraint history_event_check;
                alter table %1$s.history
                  add constraint history_event_check
                    check (event in ('intent', 'upgrade', 'downgrade', 'stamp', 'cancelled')),
                  add column settled text not null default 'no',
                  add column began timestamptz,
                  add column timeline int,
                  add column system_identifier text not null default '',
                  add column restore_point text not null default '',
                  add column prev bytea,
                  add column hash bytea;
                """.formatted(schema.quoted());
    }

    private static String thirdLayout(HistorySchema schema) {
        return """
                alter table %1$s.history
                  add column sealed boolean not null default false,
                  add column downgrade text not null default '';
                update %1$s.head set format = %2$s;
                """.formatted(schema.quoted(), HistorySchema.FORMAT);
    }

    /** The hash before the first row's, and which cluster it was written on. */
    private static String begin(HistorySchema schema, Preflight.Rights rights) {
        return "update " + schema.head() + " as head set hash = " + HistoryRow.origin("head")
                + (rights.controlData()
                        ? ", system_identifier = (pg_catalog.pg_control_system()).system_identifier"
                        : "");
    }

    /** The tables, empty. */
    static String script(HistorySchema schema) {
        return """
                create table %1$s.head (
                  one boolean primary key default true check (one),
                  format int not null,
                  epoch bigint not null,
                  last_seq bigint not null,
                  schema text not null,
                  database_id uuid not null default pg_catalog.gen_random_uuid(),
                  hash bytea not null default '',
                  system_identifier text);
                create table %1$s.applied (
                  id text collate "C" primary key,
                  seq bigint not null unique);
                create table %1$s.history (
                  seq bigint primary key,
                  event text not null check (event in ('intent', 'upgrade', 'downgrade', 'stamp', 'cancelled')),
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
                    default pg_catalog.current_setting('server_version_num')::pg_catalog.int4,
                  settled text not null default 'no',
                  began timestamptz,
                  timeline int,
                  system_identifier text not null default '',
                  restore_point text not null default '',
                  sealed boolean not null default false,
                  downgrade text not null default '',
                  prev bytea not null,
                  hash bytea not null);
                """.formatted(schema.quoted());
    }
}
