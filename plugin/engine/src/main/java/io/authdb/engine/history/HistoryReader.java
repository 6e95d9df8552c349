package io.authdb.engine.history;

import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what a database says of itself, in two statements however many revisions there are; locks and writes nothing. */
public final class HistoryReader {

    /** To be read with one snapshot, since another run may be creating them: all are there, or none. */
    private static final String TABLES = "select own.relname::pg_catalog.text from pg_catalog.pg_class as own"
            + " join pg_catalog.pg_namespace as home on home.oid = own.relnamespace"
            + " where home.nspname = ? and own.relkind in ('r', 'p') and own.relname in ("
            + HistorySchema.TABLES.stream().map(Literal::of).collect(Collectors.joining(", ")) + ") order by 1";

    private static final String PREFLIGHT = "select pg_catalog.current_database(),"
            + " pg_catalog.current_setting('server_version_num')::pg_catalog.int4, pg_catalog.pg_is_in_recovery(),"
            + " pg_catalog.current_setting('transaction_read_only')::pg_catalog.bool, current_user,"
            + " pg_catalog.pg_backend_pid(), array(" + TABLES + "),"
            + " coalesce(pg_catalog.current_schema()::pg_catalog.text, ''),"
            + " pg_catalog.to_regnamespace(?) is not null";

    /**
     * Who may put things into the schema the migrations work in, and neither owns it or the database nor acts for who
     * does; a role that nobody else who may connect can take on puts nothing anywhere.
     */
    private static final String STRANGERS =
            "select role.rolname::pg_catalog.text from pg_catalog.pg_namespace as place,"
                    + " pg_catalog.pg_roles as role, pg_catalog.pg_database as here"
                    + " where place.nspname = ? and here.datname = pg_catalog.current_database()"
                    + " and role.rolcanlogin and not role.rolsuper and role.rolname not in (current_user, session_user)"
                    + " and not pg_catalog.pg_has_role(role.oid, here.datdba, 'usage')"
                    + " and not pg_catalog.pg_has_role(role.oid, current_user, 'usage')"
                    + " and not pg_catalog.pg_has_role(role.oid, place.nspowner, 'usage')"
                    + " and pg_catalog.has_schema_privilege(role.oid, place.oid, 'create')"
                    + " and exists (select from pg_catalog.pg_roles as who where who.rolcanlogin and not who.rolsuper"
                    + " and who.rolname not in (current_user, session_user)"
                    + " and pg_catalog.pg_has_role(who.oid, role.oid, 'member')"
                    + " and pg_catalog.has_database_privilege(who.oid, here.oid, 'connect')) order by 1 limit 5";

    private final Connection connection;
    private final Schemas schemas;
    private final HistorySchema schema;

    /** Reads over this connection, which is in autocommit mode. */
    public HistoryReader(Connection connection, Schemas schemas) {
        this.connection = connection;
        this.schemas = schemas;
        this.schema = schemas.history();
    }

    /** What the server says of itself. */
    public Preflight preflight() throws SQLException {
        return preflight("");
    }

    /** The same, with what only a run that works needs to know. */
    public Preflight closePreflight(String session) throws SQLException {
        return preflight(", pg_catalog.current_setting('session_replication_role'),"
                + " pg_catalog.has_function_privilege('pg_catalog.pg_create_restore_point(text)', 'execute')"
                + " and pg_catalog.current_setting('wal_level') <> 'minimal',"
                + " pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'execute'),"
                + " pg_catalog.current_setting('is_superuser')::pg_catalog.bool and coalesce("
                + "pg_catalog.host(pg_catalog.inet_client_addr()) not in ('127.0.0.1', '::1'), false),"
                + " array(" + STRANGERS + "), array(" + session + ")");
    }

    private Preflight preflight(String close) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PREFLIGHT + close)) {
            statement.setString(1, schema.name().value());
            statement.setString(2, schemas.working().quoted());
            if (!close.isEmpty()) {
                statement.setString(3, schemas.working().value());
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Preflight(
                        row.getString(1),
                        row.getInt(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getInt(6),
                        texts(row.getArray(7)),
                        new WorkingSchema(schemas, Optional.empty(), row.getString(8), row.getBoolean(9)),
                        close.isEmpty() ? Optional.empty() : Optional.of(close(row)));
            }
        }
    }

    private static Preflight.Close close(ResultSet row) throws SQLException {
        return new Preflight.Close(
                row.getString(10),
                new Preflight.Rights(row.getBoolean(11), row.getBoolean(12), row.getBoolean(13)),
                texts(row.getArray(14)),
                texts(row.getArray(15)));
    }

    private static List<String> texts(java.sql.Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** What the history says. */
    public State state(Preflight preflight) throws SQLException {
        if (!preflight.hasHistory()) {
            return new State(Optional.empty(), List.of(), Optional.empty(), preflight.schema());
        } else if (preflight.tables().size() < HistorySchema.TABLES.size()) {
            throw new RefusedException(List.of(torn(preflight.tables())));
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(stateQuery(preflight))) {
            return read(rows, preflight.schema());
        }
    }

    /** Where the server stood before each irreversible revision that is applied; of a history of this layout. */
    public Map<RevisionId, Moment> moments() throws SQLException {
        String query = "select applied.id, step.wal_lsn,"
                + " pg_catalog.to_char(step.began at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS \"UTC\"'), step.timeline, step.system_identifier,"
                + " step.restore_point from " + schema.applied() + " as applied join " + schema.history()
                + " as step on step.seq = applied.seq where not step.reversible and step.timeline is not null";
        Map<RevisionId, Moment> moments = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                moments.put(
                        new RevisionId(row.getString(1)),
                        new Moment(
                                row.getString(2), row.getString(3), row.getInt(4), row.getString(5), row.getString(6)));
            }
        }
        return moments;
    }

    /** What was written down beside the stamps of applied revisions, where it was anything. */
    public Map<RevisionId, List<String>> stampNotes() throws SQLException {
        String query = "select applied.id, step.statements from " + schema.applied() + " as applied join "
                + schema.history() + " as step on step.seq = applied.seq where step.event = 'stamp'"
                + " and step.statements <> '{}'";
        Map<RevisionId, List<String>> notes = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                notes.put(new RevisionId(row.getString(1)), texts(row.getArray(2)));
            }
        }
        return notes;
    }

    /** The identity that the history was given when it was begun. */
    public String databaseId() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select database_id from " + schema.head())) {
            row.next();
            return row.getString(1);
        }
    }

    /** The applied revisions with what takes them back; of a history of this layout. */
    public Map<RevisionId, Recorded> recorded() throws SQLException {
        String query = "select step.id, step.description, step.class_name, step.transactional, step.jooq,"
                + " step.sealed, step.downgrade,"
                + " step.reversible, step.loses, step.leaves, step.reason, step.decision, step.recovery from "
                + schema.applied() + " as applied join " + schema.history() + " as step on step.seq = applied.seq";
        Map<RevisionId, Recorded> recorded = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                recorded.put(new RevisionId(row.getString(1)), new Recorded(revision(row), form(row)));
            }
        }
        return recorded;
    }

    private static Entry.Form form(ResultSet row) throws SQLException {
        return new Entry.Form(row.getString("jooq"), row.getBoolean("sealed"), row.getString("downgrade"));
    }

    private static Revision revision(ResultSet row) throws SQLException {
        Reversibility reversibility = reversibility(row);
        MigrationMethod nameless = new MigrationMethod("", "", false);
        return new Revision(
                new RevisionId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                reversibility,
                new Revision.Methods(
                        nameless,
                        reversibility.reversible() ? Optional.of(nameless) : Optional.empty(),
                        List.of(),
                        List.of()));
    }

    private String stateQuery(Preflight preflight) {
        boolean tells =
                preflight.close().filter(close -> close.rights().controlData()).isPresent();
        return "select head.format, head.epoch, head.last_seq, newest.event, newest.id, applied.id, step.event,"
                + " step.description, step.reversible, step.loses, step.leaves, step.reason, step.decision,"
                + " step.recovery, step.checksum, (extract(epoch from step.at) operator(pg_catalog.*) 1000000)"
                + "::pg_catalog.int8, step.took_ms, step.role, step.host, step.tool,"
                + " head.schema, case when newest.event = 'intent' then newest.statements[1] end, "
                + (tells ? elsewhere() : "false")
                + " from " + schema.head() + " as head"
                + " left join " + schema.history() + " as newest on newest.seq = head.last_seq"
                + " left join " + schema.applied() + " as applied on true"
                + " left join " + schema.history() + " as step on step.seq = applied.seq";
    }

    /** Rows of the first layout have no such column: there the name means the one of the query around it, which says nothing. */
    private String elsewhere() {
        return "coalesce((select (select system_identifier not in ('', (pg_catalog.pg_control_system())"
                + ".system_identifier::pg_catalog.text) from " + schema.history() + " where seq ="
                + " (select last_seq from " + schema.head() + ")) from (select '' as system_identifier) as silent),"
                + " false)";
    }

    private State read(ResultSet rows, WorkingSchema found) throws SQLException {
        if (!rows.next()) {
            throw new RefusedException(List.of(headless()));
        }
        // of the head row, which stands beside each applied revision
        requireKnownFormat(rows.getInt(1));
        State.Fence fence = new State.Fence(rows.getLong(2), rows.getLong(3));
        WorkingSchema recorded = found.asRecorded(rows.getString(21), rows.getInt(1));
        Optional<State.Interrupted> intent = intent(rows);
        boolean elsewhere = rows.getBoolean(23);
        List<Applied> applied = new ArrayList<>();
        do {
            if (rows.getString(6) != null) {
                applied.add(applied(rows));
            }
        } while (rows.next());
        return new State(Optional.of(fence), applied, intent.map(step -> directed(step, applied)), recorded, elsewhere);
    }

    /** The tables come together, in one transaction. */
    private Problem torn(List<String> there) {
        List<String> missing = HistorySchema.TABLES.stream()
                .filter(table -> !there.contains(table))
                .map(table -> schema.quoted() + "." + table)
                .toList();
        boolean one = missing.size() == 1;
        return Problem.of(
                        "TamperedHistory",
                        "history",
                        "it is damaged: " + (one ? "table " : "tables ") + String.join(", ", missing)
                                + (one ? " is" : " are") + " missing, and " + String.join(", ", there)
                                + (there.size() == 1 ? " is" : " are") + " there.")
                .withState("Nothing was run.")
                .advise("Somebody dropped " + (one ? "it: bring it" : "them: bring them") + " back from a backup.")
                .advise(
                        "If authdb wrote none of what is there, keep its history in another schema: authdb.historySchema.");
    }

    /** The tables come with the row, in one transaction. */
    private Problem headless() {
        return Problem.of("TamperedHistory", "history", "the head row is missing.")
                .withState("Nothing was run.")
                .advise("Somebody deleted the row of table " + schema.head() + ": bring it back from a backup.");
    }

    private static Optional<State.Interrupted> intent(ResultSet row) throws SQLException {
        return "intent".equals(row.getString(4))
                ? Optional.of(new State.Interrupted(
                        new RevisionId(row.getString(5)), "upgrade", Optional.ofNullable(row.getString(22))))
                : Optional.empty();
    }

    private static State.Interrupted directed(State.Interrupted step, List<Applied> applied) {
        boolean wasApplied = applied.stream().anyMatch(revision -> revision.id().equals(step.id()));
        return new State.Interrupted(step.id(), wasApplied ? "downgrade" : "upgrade", step.statement());
    }

    private static Applied applied(ResultSet row) throws SQLException {
        if (row.getString(7) == null) {
            return Applied.unrecorded(new RevisionId(row.getString(6)));
        }
        Applied.Signature signature = new Applied.Signature(
                row.getString(7),
                Instant.EPOCH.plus(row.getLong(16), ChronoUnit.MICROS),
                Duration.ofMillis(row.getLong(17)),
                row.getString(18),
                row.getString(19),
                row.getString(20));
        return new Applied(
                new RevisionId(row.getString(6)), row.getString(8), reversibility(row), row.getString(15), signature);
    }

    private static Reversibility reversibility(ResultSet row) throws SQLException {
        return row.getBoolean("reversible")
                ? new Reversibility.Reversible(row.getString("loses"), row.getString("leaves"))
                : new Reversibility.Irreversible(
                        row.getString("reason"), row.getString("decision"), row.getString("recovery"));
    }

    private void requireKnownFormat(int format) {
        if (format > HistorySchema.FORMAT) {
            throw new DatabaseException(List.of(Problem.of(
                            "NewerHistory",
                            "schema " + schema.name(),
                            "a newer authdb wrote this history (layout " + format + "; this one knows "
                                    + HistorySchema.FORMAT + ").")
                    .withState("Nothing was run.")
                    .advise("Use the newer authdb.")));
        }
    }
}
