package io.authdb.it.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.verify.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project made up of everything that can be said of a migration goes the way that real ones go. */
class MadeUpCorpusTest {

    private static final Path FOLDER = Path.of("src/test/resources/corpora/made-up");

    @TempDir
    private static Path work;

    private static Comparison comparison;

    @BeforeAll
    static void compare() throws IOException {
        comparison = Corpus.compare(FOLDER, work.resolve("made-up"), new Accounts(Map.of()));
    }

    @Test
    void everyVerdictIsTheExpectedOne() {
        assertThat(comparison.bare().proofs().values())
                .extracting(Verdict::of)
                .containsExactly(
                        Verdict.CLEAN,
                        Verdict.CLEAN,
                        Verdict.UNFAITHFUL,
                        Verdict.IRREVERSIBLE,
                        Verdict.UP_FAILED,
                        Verdict.CLEAN,
                        Verdict.IRREVERSIBLE);
        assertThat(comparison.complaints()).isEmpty();
    }

    @Test
    void aConcurrentIndexAloneRunsAsItIsWritten() {
        Proof alone = comparison.bare().verification().proofs().get(1);
        assertThat(alone.revision().transactional()).isFalse();
        assertThat(alone.sql().upgrade().get(0).sql()).isEqualTo("CREATE INDEX CONCURRENTLY item_kind ON item (kind)");
        assertThat(comparison.notes())
                .contains("index_kind: runs outside a transaction")
                .anyMatch(note -> note.startsWith("index_note: run without CONCURRENTLY"));
    }

    @Test
    void rowsAddWhatTheSchemaDoesNotShow() {
        SqlPair update = comparison.bare().project().pairs().get(2);
        assertThat(comparison.additions(update))
                .containsExactly(new Difference("made-up", "doc_not_null", "no rows", "RowsNotRestored"));
        assertThat(ComparisonText.of(comparison))
                .contains(
                        "== made-up: 7 migrations", "reference: clean 3", "they differ on 0", "-- with generated rows");
    }

    @Test
    void aDifferenceThatNobodyAccountsForIsAComplaint() throws IOException {
        Path other = Files.createDirectories(work.resolve("other"));
        Files.copy(FOLDER.resolve("0000_create_item.up.sql"), other.resolve("1_create_item.up.sql"));
        Files.writeString(other.resolve("1_create_item.down.sql"), "\uFEFF-- nothing\r\n");
        Files.writeString(other.resolve("truth.json"), "{\"verdicts\": {\"create_item\": {\"verdict\": \"clean\"}}}");
        Comparison wrong = Corpus.compare(other, work.resolve("classes"), new Accounts(Map.of()));
        assertThat(wrong.complaints())
                .containsExactly("Not accounted for: other create_item: the reference says clean, authdb unfaithful");
        assertThat(ComparisonText.of(wrong)).contains("NOT ACCOUNTED FOR", "enum kind");
    }

    @Test
    void schemasThatAnotherRunnerMakesAreMade() throws IOException {
        Path folder = Files.createDirectories(work.resolve("grounded"));
        Files.writeString(
                folder.resolve("1_a.up.sql"),
                "create table auth.a (b int);\ngrant select on auth.a to reader;\n"
                        + "comment on table auth.schema_migrations is 'kept by the runner'");
        Files.writeString(
                folder.resolve("1_a.down.sql"), "drop table auth.a; comment on table auth.schema_migrations is null");
        Comparison grounded = Corpus.compare(folder, work.resolve("grounded-classes"), new Accounts(Map.of()));
        assertThat(grounded.bare().proofs().values()).extracting(Verdict::of).isEqualTo(List.of(Verdict.CLEAN));
        assertThat(grounded.bare().ground().notes())
                .containsExactly(
                        "schema auth is there before the first migration",
                        "table auth.schema_migrations is there before the first migration",
                        "role reader is there before the first migration");
    }
}
