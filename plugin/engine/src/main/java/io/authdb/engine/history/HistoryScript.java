package io.authdb.engine.history;

import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run does with the history, as the bodies of PL/pgSQL blocks: whoever runs a script writes the rows that a run would
 * write. What only the server knows, it is asked at the time.
 */
public final class HistoryScript {

    /** Where a step keeps what it has to know at its end; gone with the session. */
    private static final String NOTE = "authdb.";

    private final Schemas schemas;
    private final HistorySchema schema;

    /** For migrations and a history in these schemas. */
    public HistoryScript(Schemas schemas) {
        this.schemas = schemas;
        this.schema = schemas.history();
    }

    /** Takes the lock, or says who else works. */
    public String lock() {
        return """
                if not pg_catalog.pg_try_advisory_lock(%d, %d) then
                  raise exception 'another run holds the lock of the history in schema %s';
                end if;
                """.formatted(HistorySchema.LOCK_CLASS, schema.lockKey(), quoted(schema.quoted()));
    }

    /** Gives it back. */
    public String unlock() {
        return "perform pg_catalog.pg_advisory_unlock(" + HistorySchema.LOCK_CLASS + ", " + schema.lockKey() + ");\n";
    }

    /** Creates what a database lacks that authdb never touched, exactly as a run does. */
    public String creation() {
        return """
                if pg_catalog.to_regclass(%1$s) is null then
                  if pg_catalog.to_regnamespace(%2$s) is null then
                    create schema %3$s;
                  end if;
                  execute %4$s;
                  insert into %5$s (format, epoch, last_seq, schema) values (%6$d, 0, 0, %7$s);
                  update %5$s as head set hash = %8$s;
                  if pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'execute') then
                    update %5$s as head set system_identifier = (pg_catalog.pg_control_system()).system_identifier;
                  end if;
                end if;
                if pg_catalog.to_regnamespace(%9$s) is null then
                  create schema %10$s;
                end if;
                """.formatted(
                        Literal.of(schema.head()),
                        Literal.of(schema.quoted()),
                        schema.quoted(),
                        Literal.dollars(HistoryLayout.script(schema)),
                        schema.head(),
                        HistorySchema.FORMAT,
                        Literal.of(schemas.working().value()),
                        HistoryRow.origin("head"),
                        Literal.of(schemas.working().quoted()),
                        schemas.working().quoted());
    }

    /** Makes sure that the history is one a run of this release would go on with, and that exactly these are applied. */
    public String requireAt(String revision, List<RevisionId> applied) {
        return """
                if not exists (select from %1$s where format = %2$d and schema = %3$s) then
                  raise exception 'the history is of another layout than %2$d, or of migrations in another schema than %4$s: run authdb upgrade';
                end if;
                if exists (select from %1$s as head join %5$s as newest on newest.seq = head.last_seq where newest.event = 'intent') then
                  raise exception 'a step was interrupted: run authdb upgrade, which finds out what became of it';
                end if;
                if exists ((select id from %6$s except select pg_catalog.unnest(%7$s))
                    union all (select pg_catalog.unnest(%7$s) except select id from %6$s)) then
                  raise exception 'the database is not at %8$s: applied are %%', coalesce((select pg_catalog.string_agg(id, ', ' order by seq) from %6$s), 'none');
                end if;
                """.formatted(
                        schema.head(),
                        HistorySchema.FORMAT,
                        Literal.of(schemas.working().value()),
                        quoted(schemas.working().quoted()),
                        schema.history(),
                        schema.applied(),
                        Literal.of(applied.stream().map(RevisionId::value).toList()),
                        quoted(revision));
    }

    /** Makes sure that it is this database's history. */
    public String requireDatabase(String id) {
        return """
                if not exists (select from %s where database_id = %s) then
                  raise exception 'this script was written for another database';
                end if;
                """.formatted(schema.head(), Literal.of(id));
    }

    /** Begins a step: takes the head row, makes sure that it is this step's turn, and notes where the server stands. */
    public String enter(Revision revision, Entry.Event event) {
        boolean up = event != Entry.Event.DOWNGRADE;
        return """
                perform from %1$s where one for update;
                if %2$s exists (select from %3$s where id = %4$s) then
                  raise exception '%5$s';
                end if;
                perform pg_catalog.set_config(name, value, false) from (values
                  ('%6$swal_lsn', pg_catalog.pg_current_wal_insert_lsn()::pg_catalog.text),
                  ('%6$sbegan', pg_catalog.clock_timestamp()::pg_catalog.text),
                  ('%6$srestore_point', ''), ('%6$ssystem_identifier', '')) as note(name, value);
                if pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'execute') then
                  perform pg_catalog.set_config('%6$ssystem_identifier', system_identifier::pg_catalog.text, false) from pg_catalog.pg_control_system();
                end if;
                """.formatted(
                                schema.head(),
                                up ? "" : "not",
                                schema.applied(),
                                Literal.of(revision.id().value()),
                                quoted(revision.id() + (up ? " is applied already" : " is not applied")),
                                NOTE)
                + (revision.reversibility().reversible() ? "" : restorePoint(revision));
    }

    private String restorePoint(Revision revision) {
        return """
                if pg_catalog.has_function_privilege('pg_catalog.pg_create_restore_point(text)', 'execute')
                    and pg_catalog.current_setting('wal_level') <> 'minimal' then
                  perform pg_catalog.set_config('%1$srestore_point', 'authdb ' || (last_seq + 1) || ' ' || %2$s, false) from %3$s;
                  perform pg_catalog.pg_create_restore_point(pg_catalog.current_setting('%1$srestore_point'));
                end if;
                """.formatted(NOTE, Literal.of(revision.id().value()), schema.head());
    }

    /** Ends a step: writes its row. */
    public String append(Revision revision, Entry.Event event, Entry.Sent sent, String tool) {
        Map<String, String> told = told(revision, sent);
        Map<String, String> own = new LinkedHashMap<>();
        own.put("seq", "head.last_seq + 1");
        own.put("event", Literal.of(event.name().toLowerCase(Locale.ROOT)));
        own.put("settled", "'no'");
        own.put(
                "took_ms",
                "(1000 * extract(epoch from pg_catalog.clock_timestamp() - " + note("began")
                        + "::pg_catalog.timestamptz))::pg_catalog.int8");
        own.put("host", "coalesce(pg_catalog.host(pg_catalog.inet_client_addr()), 'local')");
        own.put("tool", Literal.of(tool));
        return "execute " + Literal.dollars(new HistoryStatements(schema).append(event, told, own)) + ";\n";
    }

    private static Map<String, String> told(Revision revision, Entry.Sent sent) {
        Map<String, String> told = new LinkedHashMap<>();
        new HistoryColumns(revision, sent).told().forEach((column, value) -> told.put(column, literal(value)));
        told.put("wal_lsn", note("wal_lsn") + "::pg_catalog.pg_lsn");
        told.put("began", note("began") + "::pg_catalog.timestamptz");
        // the first eight digits of a log file's name are its timeline
        told.put(
                "timeline",
                "('x' || pg_catalog.left(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_insert_lsn()), 8))"
                        + "::pg_catalog.bit(32)::pg_catalog.int4");
        told.put("system_identifier", note("system_identifier"));
        told.put("restore_point", note("restore_point"));
        return told;
    }

    private static String literal(@Nullable Object value) {
        if (value instanceof List<?> texts) {
            return Literal.of(texts.stream().map(String::valueOf).toList());
        }
        return value instanceof String text ? Literal.of(text) : String.valueOf(value);
    }

    private static String note(String name) {
        return "pg_catalog.current_setting('" + NOTE + name + "')";
    }

    /** Inside a literal of a RAISE, where a percent sign stands for a value. */
    private static String quoted(String text) {
        return text.replace("'", "''").replace("%", "%%");
    }
}
