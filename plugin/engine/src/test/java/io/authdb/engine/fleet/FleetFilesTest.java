package io.authdb.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetFilesTest {

    @Test
    void targetsAreInTheOrderOfTheFile() {
        TargetsFile file = TargetsFile.parse("f", """
                # west before east
                west = jdbc:postgresql://west/app?ssl=true
                west.username = migrator
                west.passwordVariable = WEST_PASSWORD

                east = jdbc:postgresql://east/app
                """);

        assertThat(file.targets()).extracting(TargetsFile.Target::name).containsExactly("west", "east");
        assertThat(file.targets().get(0).url()).isEqualTo("jdbc:postgresql://west/app?ssl=true");
        assertThat(file.targets().get(0).more()).containsEntry("username", "migrator");
        assertThat(file.schemas()).isEmpty();
    }

    @Test
    void aQueryAsksForSchemas() {
        assertThat(TargetsFile.parse("f", "schemas = select nspname from pg_namespace where nspname <> 'x'")
                        .schemas())
                .contains("select nspname from pg_namespace where nspname <> 'x'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | f: it names no target.",
                "a = x;a = y               | f:2: the second line of a.",
                "secret                    | f:1: the line is no name = value.",
                "a = x;a.password = secret | f: a.password: of a target there may be said historySchema, passwordFile,",
                "b.username = x            | f: b: something is said of a target that has no URL.",
                "a = x;schemas = select 1  | f: it names targets and asks for schemas.",
            })
    void whatMeansNothingIsSaidAndNoSecretShown(String text, String told) {
        assertThatThrownBy(() -> TargetsFile.parse("f", text.replace(";", "\n")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("[MalformedTargets] " + told)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> TargetsFile.read(Path.of("no/such/file"))).hasMessageContaining("cannot be read");
    }

    @Test
    void slicesShareTheWhole() {
        List<Integer> all = List.of(0, 1, 2, 3, 4, 5, 6);

        assertThat(Slice.parse("0/3").of(all)).containsExactly(0, 3, 6);
        assertThat(Slice.parse("2/3").of(all)).containsExactly(2, 5);
        assertThatThrownBy(() -> Slice.parse("3/3")).hasMessageContaining("[MalformedSlice] 3/3");
        assertThatThrownBy(() -> Slice.parse("a")).isInstanceOf(UsageException.class);
    }
}
