package io.authdb.engine.report;

import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.testing.Chains;
import io.authdb.engine.trace.Outcome;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Finding.Weight;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Proof.Sql.Part;
import io.authdb.engine.verify.Sent;
import io.authdb.engine.verify.TableFact;
import io.authdb.engine.verify.Verification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Proofs as tests write them, without a server. */
final class Proofs {

    /** The auth application's chain, all of it true. */
    static final Verification SEED = verification(
            seed("001", List.of("table task: 3 rows", "table users: 2 rows"), List.of())
                    .sending(
                            List.of(
                                    "create table \"users\" (\n  \"id\" bigint not null, -- the key\n  primary key (\"id\")\n)",
                                    "create table \"task\" (\"id\" bigint, \"owner_id\" bigint)"),
                            List.of("drop table \"task\"", "drop table \"users\"")),
            seed("002", List.of(), List.of())
                    .sending(
                            List.of("create index \"task_owner_id_idx\" on \"task\" (\"owner_id\")"),
                            List.of("drop index \"task_owner_id_idx\""))
                    .doing(new TableFact(1, "task", "ShareLock", false, true)),
            seed("003", List.of(), List.of())
                    .doing(new TableFact(1, "task", "RowExclusiveLock", false, true))
                    .finding(Weight.NOTE, "RowsDeleted", "The upgrade deleted rows.", "table task: 1 row, (7, null)")
                    .sending(List.of("delete from \"task\" where \"owner_id\" is null"), List.of()),
            seed("004", List.of(), List.of("table task: column owner_id: was not null, now nullable"))
                    .sending(
                            List.of("alter table \"task\" alter column \"owner_id\" set not null"),
                            List.of("alter table \"task\" alter column \"owner_id\" drop not null"))
                    .doing(new TableFact(1, "task", "AccessExclusiveLock", false, true)));

    /** A chain with something of everything, and texts that mean something in XML, HTML, Markdown and JSON. */
    static final Verification MIXED = new Verification(
            "18.6",
            List.of(
                    of(Chains.revision("1", "take <it> as | is", new Reversibility.Reversible("", "")))
                            .state(Proof.State.TAKEN)
                            .build(),
                    of(Chains.revision("2", "add name", new Reversibility.Reversible("", "")))
                            .state(Proof.State.FAILED)
                            .finding(
                                    Weight.FAILURE,
                                    "SchemaNotRestored",
                                    "The downgrade does not restore the schema & says \"so\".",
                                    "table task: column name: should be gone")
                            .finding(Weight.FAILURE, "RowsNotRestored", "The downgrade loses rows.", "table t: 1 row")
                            .finding(Weight.WARNING, "ColumnOrder", "Columns are in another order.")
                            .sending(
                                    List.of("alter table task add name text default '</pre>@everyone'"),
                                    List.of("select 1 -- nothing"))
                            .build(),
                    of(accepting(
                                    Chains.revision("3", "split_up *names*", new Reversibility.Reversible("", "")),
                                    Map.of("SequenceRepeats", "Nobody keeps the <numbers>", "ColumnOrder", "No *")))
                            .state(Proof.State.FAILED)
                            .varying()
                            .finding(Weight.FAILURE, "SequenceRepeats", "A sequence gives 1 again.", "sequence s: 1")
                            .sendingPrepared("insert into t values (?)", "$1 string 'it''s'")
                            .build()
                            .accepting()),
            List.of(new Finding(Weight.WARNING, "RoleMissing", "The role app is unknown.", List.of("grant 1"))),
            Duration.ofMillis(61_234));

    private final Revision revision;
    private Proof.State state = Proof.State.PROVEN;
    private final List<Finding> findings = new ArrayList<>();
    private Proof.Observed observed = new Proof.Observed(List.of(), List.of());
    private List<SentStatement> upgrade = List.of();
    private List<SentStatement> downgrade = List.of();
    private List<TableFact> facts = List.of();
    private Set<Part> varying = Set.of();
    private boolean reading;
    private List<Sent.Verification> verifications = List.of();

    private Proofs(Revision revision) {
        this.revision = revision;
    }

    static Proofs of(Revision revision) {
        return new Proofs(revision);
    }

    /** A reversible migration that sends these. */
    static Proofs of(String id, String upgrade, String downgrade) {
        return of(Chains.revision(id, "step " + id, new Reversibility.Reversible("", "")))
                .sending(List.of(upgrade), List.of(downgrade));
    }

    static Revision accepting(Revision revision, Map<String, String> accepted) {
        return new Revision(
                revision.id(),
                revision.description(),
                revision.className(),
                revision.transactional(),
                revision.reversibility(),
                revision.methods(),
                accepted);
    }

    static Verification verification(Proofs... proofs) {
        return new Verification(
                "18.6", Stream.of(proofs).map(Proofs::build).toList(), List.of(), Duration.ofMillis(1234));
    }

    private static Proofs seed(String id, List<String> lost, List<String> left) {
        Proofs proofs = of(Chains.SEED.revisions().get(Integer.parseInt(id) - 1));
        proofs.observed = new Proof.Observed(lost, left);
        return proofs;
    }

    Proofs state(Proof.State wanted) {
        state = wanted;
        return this;
    }

    Proofs varying() {
        varying = Set.of(Part.UPGRADE, Part.DOWNGRADE);
        return this;
    }

    Proofs reading() {
        reading = true;
        return this;
    }

    Proofs judgedBy(String name, String... queries) {
        verifications = List.of(new Sent.Verification(
                new MigrationMethod(name, "org.jooq.DSLContext", true),
                Stream.of(queries).map(Proofs::plain).toList()));
        return this;
    }

    Proofs finding(Weight weight, String code, String sentence, String... lines) {
        findings.add(new Finding(weight, code, sentence, List.of(lines)));
        return this;
    }

    Proofs sending(List<String> up, List<String> down) {
        upgrade = up.stream().map(Proofs::plain).toList();
        downgrade = down.stream().map(Proofs::plain).toList();
        return this;
    }

    Proofs sendingPrepared(String sql, String... binds) {
        return sendingStatements(new SentStatement(sql, true, List.of(binds), new Outcome.Changed(1)));
    }

    Proofs sendingStatements(SentStatement... up) {
        upgrade = List.of(up);
        return this;
    }

    Proofs doing(TableFact... seen) {
        facts = List.of(seen);
        return this;
    }

    Proof build() {
        return new Proof(
                revision,
                state,
                findings,
                observed,
                new Proof.Sql(
                        new Sent(upgrade, reading, verifications), new Sent(downgrade, false, List.of()), varying),
                facts,
                Duration.ofMillis(12));
    }

    static SentStatement plain(String sql) {
        return new SentStatement(sql, false, List.of(), new Outcome.Done());
    }
}
