package io.authdb.it.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.Authdb;
import io.authdb.engine.adopt.Stamped;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.report.Overview;
import io.authdb.engine.verify.ProofProgress;
import io.authdb.engine.verify.Settings;
import io.authdb.it.chaos.CompiledChain;
import io.authdb.it.corpora.ScratchPostgres;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases that Flyway and Liquibase really made become authdb's, and stay theirs. */
class AdoptionTest {

    /** Strongly held, or their levels are forgotten. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("liquibase"));

    private static final CompiledChain AUTH = CompiledChain.auth();

    @BeforeAll
    static void quietly() {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }

    static Stream<Arguments> toolsAndSteps() {
        return Stream.of(OtherTool.values())
                .flatMap(tool -> Stream.of(1, 2, 3, 4).map(steps -> Arguments.of(tool, steps)));
    }

    private static Stamped adopt(Authdb authdb) {
        return authdb.adopt("", ScratchPostgres.ofItsOwn(), Settings.DEFAULT, ProofProgress.SILENT);
    }

    @ParameterizedTest
    @MethodSource("toolsAndSteps")
    void whereverItIsItIsTakenOverAndGoesOn(OtherTool tool, int steps) throws Exception {
        LegacyDatabase database = LegacyDatabase.fresh();
        tool.run(database, steps);
        List<String> theirs = database.rows(tool.table());

        Stamped stamped = AUTH.on(database, AdoptionTest::adopt);

        assertThat(stamped.at().name()).isEqualTo("00" + steps);
        assertThat(stamped.recorded()).hasSize(steps);
        assertThat(stamped.differences()).isEmpty();
        Plan rest = AUTH.on(database, authdb -> authdb.upgrade());
        assertThat(rest.steps()).hasSize(4 - steps);
        Overview history = AUTH.on(database, Authdb::history);
        assertThat(history.tampering()).isEmpty();
        Stamped again = AUTH.on(database, AdoptionTest::adopt);
        assertThat(again.recorded()).isEmpty();
        assertThat(database.rows(tool.table())).isEqualTo(theirs);
    }

    @ParameterizedTest
    @MethodSource("toolsAndSteps")
    void aDriftedColumnIsRefusedAndNothingWritten(OtherTool tool, int steps) throws Exception {
        LegacyDatabase database = LegacyDatabase.fresh();
        tool.run(database, steps);
        database.execute("alter table task alter column title drop not null");

        assertThatThrownBy(() -> AUTH.on(database, AdoptionTest::adopt))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(
                        "[SchemaDiffers] adopt refused: the schema is not what the migrations make at 00" + steps)
                .hasMessageContaining("\n  table task: column title: was not null, now nullable\nNothing was written");
        assertThat(database.rows("(select 1 from pg_namespace where nspname = 'authdb')"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("toolsThatRun")
    void theWayBackIsOpen(OtherTool tool) throws Exception {
        LegacyDatabase database = LegacyDatabase.fresh();
        tool.run(database, 2);
        AUTH.on(database, AdoptionTest::adopt);

        database.execute("drop schema authdb cascade");
        // one of the two that are left; Liquibase counts from where it is
        tool.run(database, tool == OtherTool.FLYWAY ? 3 : 1);

        assertThat(database.rows(tool.table())).hasSize(3);
    }

    static Stream<OtherTool> toolsThatRun() {
        return Stream.of(OtherTool.FLYWAY, OtherTool.LIQUIBASE);
    }

    @Test
    void aBaselineOfFlywaysStandsForWhatIsBelowIt() throws Exception {
        LegacyDatabase database = LegacyDatabase.fresh();
        OtherTool.FLYWAY.run(database, 2);
        database.execute("drop table flyway_schema_history");
        Flyway.configure()
                .dataSource(database.dataSource())
                .baselineVersion("2")
                .load()
                .baseline();

        Stamped stamped = AUTH.on(database, AdoptionTest::adopt);
        assertThat(stamped.at().name()).isEqualTo("002");
    }
}
