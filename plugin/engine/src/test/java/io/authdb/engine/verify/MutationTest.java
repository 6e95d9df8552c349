package io.authdb.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.authdb.engine.Authdb;
import io.authdb.engine.revision.Reversibility.Reversible;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestScratchServer;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.trace.SentStatement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How much a proof sees: each downgrade of the seed's application, and of migrations that make and take away objects of
 * every kind, is broken in every way there is a mistake for, and each mistake has to be seen. {@code -Dmutation=all} tries
 * all of them.
 */
class MutationTest {

    /** All of them take minutes: a build tries the seed's, and one of so many of the others. */
    private static final int EVERY = System.getProperty("mutation", "some").equals("all") ? 1 : 24;

    /** How the kinds begin that are tried; all if empty. */
    private static final String ONLY = System.getProperty("mutation.only", "");

    private static final List<String> ROLES = List.of("reader", "writer");

    private static Set<String> keywords;

    @BeforeAll
    static void prepare() {
        assumeTrue(TestServer.version() >= 18, "the chain has objects of PostgreSQL 18");
        ROLES.forEach(role -> TestServer.asSuperuser("create role " + role));
        keywords = new HashSet<>(Sql.rows(TestServer.freshDatabase(), "select word from pg_get_keywords()"));
        keywords.addAll(List.of("language", "plpgsql", "btree", "pg_catalog"));
    }

    @Test
    void everyBrokenDowngradeIsSeen() throws Exception {
        List<MutationScore> scores = all(trials());

        System.out.print(MutationScore.table(scores));
        List<String> survivors = MutationScore.survivors(scores);
        List<String> explained = Survivors.read().mutants();
        assertThat(explained)
                .as("what mutation-survivors.txt explains, against all that nobody noticed")
                .containsAll(survivors);
        if (EVERY == 1 && ONLY.isEmpty()) {
            assertThat(survivors)
                    .as("those that it explains are nothing to notice")
                    .containsAll(explained);
        }
    }

    /** One after the other: a role of another proof that may create objects here would be a stranger. */
    private static List<MutationScore> all(List<List<Trial>> trials) throws SQLException {
        List<MutationScore> scores = new ArrayList<>();
        for (List<Trial> group : trials) {
            scores.addAll(scores(group));
        }
        return scores;
    }

    private static List<MutationScore> scores(List<Trial> trials) throws SQLException {
        List<MutationScore> scores = new ArrayList<>();
        try (MutationBench bench = new MutationBench(trials.get(0).rows(), ROLES)) {
            for (Trial trial : trials) {
                bench.turnTo(trial);
                scores.add(score(trial, bench));
            }
        }
        return scores;
    }

    private static MutationScore score(Trial trial, MutationBench bench) throws SQLException {
        MutationScore score = new MutationScore(trial.kind());
        List<Mutant> mutants = new ArrayList<>(chosen(trial));
        List<Mutant> refused = new ArrayList<>(bench.refused(mutants));
        mutants.removeAll(refused);
        if (!refused.isEmpty()) {
            mutants.add(refused.remove(0));
        }
        refused.forEach(score::refused);
        for (Mutant mutant : mutants) {
            score.add(mutant, bench.prove(mutant.down()));
        }
        assertThat(bench.overlooked()).as(trial.kind()).isFalse();
        return score;
    }

    private static List<Mutant> chosen(Trial trial) {
        List<Mutant> all = new Mutation(trial.down(), keywords).mutants();
        int every = trial.kind().startsWith("seed") ? 1 : EVERY;
        return IntStream.range(0, all.size())
                .filter(at -> at % every == trial.kind().length() % every)
                .mapToObj(all::get)
                .toList();
    }

    private static List<List<Trial>> trials() throws IOException {
        List<List<Trial>> trials = new ArrayList<>(List.of(seed()));
        try (InputStream in = MutationTest.class.getResourceAsStream("/mutation-chain.sql")) {
            trials.addAll(Trial.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
        return trials.stream()
                .filter(group -> group.get(0).kind().startsWith(ONLY))
                .toList();
    }

    /** The seed's application as the SQL that its migrations send. */
    private static List<Trial> seed() {
        Verification seen = Authdb.offline()
                .classes(Migrations.CLASSES)
                .packages("io.authdb.engine.seed")
                .verify(new TestScratchServer(), Settings.DEFAULT, ProofProgress.SILENT);
        List<Trial> trials = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (Proof proof : seen.proofs()) {
            List<String> up = texts(proof.sql().upgrade());
            if (proof.revision().reversibility() instanceof Reversible declared) {
                String kind = "seed " + proof.revision().id();
                List<String> setup = List.copyOf(below);
                trials.add(new Trial(kind, setup, up, texts(proof.sql().downgrade()), declared, Rows.GENERATED));
            }
            below.addAll(up);
        }
        return trials;
    }

    private static List<String> texts(List<SentStatement> statements) {
        return statements.stream().map(SentStatement::sql).toList();
    }
}
