package io.authdb.engine.script;

import io.authdb.engine.execute.SessionSettings;
import io.authdb.engine.history.HistoryScript;
import io.authdb.engine.history.Literal;
import io.authdb.engine.history.Schemas;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.plan.Step;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.seal.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The script of a plan: what a DBA reads, and runs with {@code psql}.
 *
 * @param artifact the migrations, all of the plan sealed
 * @param plan what to do
 * @param schemas where the migrations and the history live
 * @param databaseId the identity of the database it is for; empty for any
 */
public record DbaScript(Artifact artifact, Plan plan, Schemas schemas, Optional<String> databaseId) {

    /** The setting in which a runner without {@code psql} says what may be lost: the ids, separated by commas. */
    public static final String ACCEPTED = "authdb.accept_data_loss";

    private static final String VARIABLE = "-v accept_data_loss=";

    private static final String SERVER = """
            if pg_catalog.current_setting('server_version_num')::pg_catalog.int4 < 140000 then
              raise exception 'this needs PostgreSQL 14 or newer';
            end if;
            if pg_catalog.pg_is_in_recovery() or pg_catalog.current_setting('transaction_read_only')::pg_catalog.bool then
              raise exception 'this server takes no writes';
            end if;
            """;

    private static final String TITLE = "-- authdb: %s from %s to %s, %s";

    /** The same for one database and no other. */
    public DbaScript onlyFor(String identity) {
        return new DbaScript(artifact, plan, schemas, Optional.of(identity));
    }

    /** All of it. */
    public String text() {
        List<String> lines = new ArrayList<>(header());
        lines.add("\\set ON_ERROR_STOP on");
        lines.addAll(confirmation());
        lines.add(piece(opening()));
        for (Step step : plan.steps()) {
            lines.add("");
            lines.add("-- " + step.revision().title() + ": "
                    + step.reversibility().explained());
            steps().of(step.revision()).forEach(statement -> lines.add(piece(statement)));
            lines.add("\\echo '" + done(step.revision()) + "'");
        }
        lines.add("");
        lines.add(piece(closing()));
        return String.join("\n", lines) + "\n";
    }

    /** The statements alone, in order, each to be sent by itself. */
    public List<String> statements() {
        List<String> all = new ArrayList<>(List.of(opening()));
        plan.steps().forEach(step -> all.addAll(steps().of(step.revision())));
        all.add(closing());
        return all;
    }

    /** How the file is called. */
    public String fileName() {
        return plan.from() + "-to-" + plan.to() + ".sql";
    }

    private Steps steps() {
        return new Steps(history(), artifact.seals(), plan.direction());
    }

    private HistoryScript history() {
        return new HistoryScript(schemas);
    }

    private List<String> header() {
        List<String> lines = new ArrayList<>();
        lines.add(TITLE.formatted(plan.direction().word(), plan.from(), plan.to(), plan.length()));
        lines.add("--");
        lines.add("-- Run it with psql, as the role that migrates: psql -X -f " + fileName() + " <database>");
        lines.add(
                "-- It stops at the first error, and what it had committed until then is in the history. Each step is one");
        lines.add("-- transaction with its row of history, as authdb itself would write it.");
        if (!lossy().isEmpty()) {
            lines.add("-- It asks before it loses data. Where nobody is there to answer: psql -X " + VARIABLE + lossy()
                    + " -f " + fileName() + " <database>");
        }
        return lines;
    }

    /** What is lost with whose leave: the ids of those steps, as they are typed. */
    private String lossy() {
        return plan.lossy().stream().map(step -> step.revision().id().value()).collect(Collectors.joining(","));
    }

    /** A person says that it may be lost, or whoever starts psql does: {@code -v accept_data_loss=001}. */
    private List<String> confirmation() {
        if (lossy().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        plan.lossy()
                .forEach(step -> lines.add("\\echo '"
                        + echoed(step.revision().title() + " loses "
                                + step.reversibility().loses()) + "'"));
        lines.add("\\if :{?accept_data_loss}");
        lines.add("\\else");
        lines.add("\\prompt 'To lose it, type " + lossy() + " (or start psql with " + VARIABLE + lossy()
                + "): ' accept_data_loss");
        lines.add("\\endif");
        lines.add("select pg_catalog.set_config('" + ACCEPTED + "', :'accept_data_loss', false) \\g /dev/null");
        return lines;
    }

    private String opening() {
        HistoryScript history = history();
        StringBuilder body = new StringBuilder(SERVER);
        new TreeMap<>(SessionSettings.of(schemas.working()))
                .forEach((name, value) -> body.append(setting(name, value)));
        if (!lossy().isEmpty()) {
            body.append(accepted());
        }
        body.append(history.lock());
        if (plan.from().index() == 0) {
            body.append(history.creation());
        }
        databaseId.ifPresent(id -> body.append(history.requireDatabase(id)));
        body.append(history.requireAt(plan.from().name(), applied()));
        return Steps.block(body.toString());
    }

    private static String setting(String name, String value) {
        return "perform pg_catalog.set_config(" + Literal.of(name) + ", " + Literal.of(value)
                + ", false) from pg_catalog.pg_settings where name = " + Literal.of(name) + ";\n";
    }

    private String accepted() {
        String ids = lossy();
        return """
                if coalesce(pg_catalog.current_setting('%1$s', true), '') <> %2$s then
                  raise exception 'data would be lost, and that was not accepted: set %1$s to %3$s';
                end if;
                """.formatted(ACCEPTED, Literal.of(ids), ids);
    }

    /** What is applied when the script begins: the chain up to there. */
    private List<RevisionId> applied() {
        return artifact.chain().revisions().subList(0, plan.from().index()).stream()
                .map(Revision::id)
                .toList();
    }

    private String closing() {
        return Steps.block(history().unlock());
    }

    private String done(Revision revision) {
        return echoed(plan.direction().word() + " of " + revision.title() + " done");
    }

    private static String echoed(String text) {
        return text.replace("\\", "\\\\").replace("'", "''").replaceAll("\\s+", " ");
    }

    private static String piece(String statement) {
        return statement + ";";
    }
}
