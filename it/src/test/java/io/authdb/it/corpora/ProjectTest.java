package io.authdb.it.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

    @TempDir
    Path folder;

    @Test
    void migrationsAreInTheOrderOfTheirNumbers() throws IOException {
        write("10_c.up.sql", "9_b.V2.up.sql", "0010000000000000000000001_d.up.sql", "0_a.up.sql", "11.up.sql");
        Project project = Project.in(folder);
        assertThat(project.pairs()).extracting(SqlPair::name).containsExactly("a", "b.V2", "c", "", "d");
        assertThat(project.pairs().get(1).id()).isEqualTo("9");
    }

    @Test
    void whereTwoHaveOneNumberTheirPlacesCount() throws IOException {
        write("01_b.up.sql", "1_a.up.sql", "2_c.up.sql");
        Project project = Project.in(folder);
        assertThat(project.pairs()).extracting(SqlPair::name).containsExactly("a", "b", "c");
        assertThat(project.pairs()).extracting(SqlPair::id).containsExactly("0", "1", "2");
    }

    @Test
    void aDowngradeMayBeMissingAndWhatIsNoPairIsNoted() throws IOException {
        write("1_a.up.sql", "2_b.up.sql", "2_b.down.sql", "3_c.down.sql", "seed.sql", "truth.txt");
        Project project = Project.in(folder);
        assertThat(project.pairs()).extracting(pair -> pair.down().isPresent()).containsExactly(false, true);
        assertThat(project.notes())
                .containsExactly(
                        "seed.sql is neither NNNN_name.up.sql nor NNNN_name.down.sql, and is left out",
                        "3_c has a downgrade and no upgrade, and is left out");
        assertThat(project.truth().known()).isFalse();
    }

    @Test
    void truthIsFoundByTheMigrationsName() throws IOException {
        write("0000_a.up.sql", "0001_b.up.sql", "0002_c.up.sql", "0003_d.up.sql");
        Files.writeString(folder.resolve("truth.json"), """
                {"N": 3, "verdicts": {
                  "a": {"verdict": "irreversible_error", "reason": "42P01"},
                  "0001_b": {"verdict": "column_order_only"},
                  "c": "up_failed"}}
                """);
        Project project = Project.in(folder);
        assertThat(project.pairs())
                .extracting(pair ->
                        project.truth().of(pair).map(Truth.Entry::verdict).orElse("nothing"))
                .containsExactly("irreversible", "clean", "up-failed", "nothing");
    }

    @Test
    void aFileThatIsNotUtf8IsRead() throws IOException {
        Path file = Files.write(folder.resolve("1_a.up.sql"), "select 'é'".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Project.text(file)).isEqualTo("select 'é'");
        assertThat(Project.text(Files.writeString(file, "select 'é'"))).isEqualTo("select 'é'");
    }

    private void write(String... files) throws IOException {
        for (String file : files) {
            Files.writeString(folder.resolve(file), "select 1;");
        }
    }
}
