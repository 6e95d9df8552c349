package io.authdb.engine.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.testing.Chains;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    @ParameterizedTest
    @CsvSource({
        "001, 1",
        "1, 001",
        "003, 003",
        "003, 003_delete_orphan_tasks",
        "003_delete_orphan_tasks, 3",
        "1.1, 1_1",
        "1_1, 1.1",
        "20260101, 20260101",
        "a-b, a-b",
        "003-orphans, 003_delete"
    })
    void aPositionIsFoundByTheIdHoweverItIsWritten(String id, String mark) {
        assertThat(alembic(Chains.of(id), mark).position().name()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"001, 2", "20260101, 20260101_2", "003, 0031_x", "abc, abcd", "1, 1.1"})
    void whatIsNotTheSameIsRefusedWithTheAttributeToSet(String id, String mark) {
        assertThatThrownBy(() -> alembic(Chains.of(id), mark).position())
                .hasMessageContaining("[UnknownPosition] Alembic's table alembic_version: it is at " + mark)
                .hasMessageContaining("  " + id + " step-" + id)
                .hasMessageContaining("adopts = \"" + mark + "\"");
    }

    @Test
    void anIdThatIsTheWholeOfItGoesBeforeOneThatBeginsIt() {
        assertThat(alembic(Chains.of("003", "003_delete"), "003_delete")
                        .position()
                        .name())
                .isEqualTo("003_delete");
    }

    @Test
    void whatAMigrationAdoptsGoesBeforeItsId() {
        Chain chain = adopting(Map.of("001", List.of("1975ea83b712"), "002", List.of("001")), "001", "002", "003");

        assertThat(alembic(chain, "1975ea83b712").position().name()).isEqualTo("001");
        assertThat(alembic(chain, "001").position().name()).isEqualTo("002");
    }

    @Test
    void aMigrationThatAdoptsSeveralIsReachedAtTheLast() {
        Chain chain = adopting(Map.of("001", List.of("a", "b")), "001");

        assertThat(alembic(chain, "b").position().name()).isEqualTo("001");
        assertThatThrownBy(() -> alembic(chain, "a").position()).hasMessageContaining("001 step-001, adopts a, b");
    }

    @Test
    void aListHasToHoldAllBelow() {
        assertThat(flyway(Chains.of("001", "002", "003"), Optional.empty(), "1", "2", "3")
                        .position()
                        .name())
                .isEqualTo("003");
        assertThatThrownBy(() -> flyway(Chains.of("001", "002", "003"), Optional.empty(), "1", "3")
                        .position())
                .hasMessageContaining("[MissingPosition]")
                .hasMessageContaining("  002 step-002");
    }

    @Test
    void aBaselineStandsForAllBelowIt() {
        Chain chain = Chains.of("001", "002", "003", "004");

        assertThat(flyway(chain, Optional.of("2"), "2", "3").position().name()).isEqualTo("003");
        assertThatThrownBy(() -> flyway(chain, Optional.of("2"), "2", "4").position())
                .hasMessageContaining("003 step-003");
    }

    @Test
    void ofSeveralAllHaveToBeThere() {
        Chain chain = adopting(Map.of("001", List.of("1", "2")), "001", "003");

        assertThat(flyway(chain, Optional.empty(), "1", "2", "3").position().name())
                .isEqualTo("003");
        assertThatThrownBy(() -> flyway(chain, Optional.empty(), "2", "3").position())
                .hasMessageContaining("[MissingPosition]");
    }

    @Test
    void aChangesetIsNamedByItsIdOrWithItsAuthorAndPath() {
        for (String name : List.of("3", "ann:3", "db/a.sql::3::ann")) {
            Chain chain = adopting(Map.of("001", List.of(name)), "001");

            assertThat(liquibase(chain, changeset("db/a.sql", "3", "ann"))
                            .position()
                            .name())
                    .isEqualTo("001");
        }
    }

    @Test
    void twoChangesetsWithOneIdAreAmbiguous() {
        Mark one = changeset("a.sql", "1", "ann");
        Mark other = changeset("b.sql", "1", "bob");

        assertThatThrownBy(() -> liquibase(Chains.of("001"), one, other).position())
                .hasMessageContaining("[AmbiguousPosition]")
                .hasMessageContaining("  a.sql::1::ann\n  b.sql::1::bob")
                .hasMessageContaining("adopts = \"b.sql::1::bob\"");
    }

    @Test
    void whereNothingWasAppliedItIsBase() {
        assertThat(flyway(Chains.of("001"), Optional.empty()).position().name()).isEqualTo("base");
    }

    private static Mark changeset(String path, String id, String author) {
        return new Mark(path + "::" + id + "::" + author, author + ":" + id, id);
    }

    private static Mapping alembic(Chain chain, String head) {
        ToolTable table = new ToolTable(Tool.ALEMBIC, "", "alembic_version");
        return new Mapping(chain, new Reached(table, List.of(new Mark(head)), Optional.of(new Mark(head))));
    }

    private static Mapping flyway(Chain chain, Optional<String> baseline, String... versions) {
        ToolTable table = new ToolTable(Tool.FLYWAY, "", "flyway_schema_history");
        List<Mark> marks = Stream.of(versions).map(Mark::new).toList();
        return new Mapping(chain, new Reached(table, marks, baseline.map(Mark::new)));
    }

    private static Mapping liquibase(Chain chain, Mark... marks) {
        return new Mapping(
                chain,
                new Reached(new ToolTable(Tool.LIQUIBASE, "", "databasechangelog"), List.of(marks), Optional.empty()));
    }

    private static Chain adopting(Map<String, List<String>> adopts, String... ids) {
        return new Chain(Stream.of(ids)
                .map(id -> {
                    Revision plain = Chains.revision(id, "step " + id, new Reversibility.Reversible("", ""));
                    return new Revision(
                            plain.id(),
                            plain.description(),
                            plain.className(),
                            true,
                            plain.reversibility(),
                            plain.methods(),
                            Map.of(),
                            new Revision.Past(adopts.getOrDefault(id, List.of()), Optional.empty()));
                })
                .toList());
    }
}
