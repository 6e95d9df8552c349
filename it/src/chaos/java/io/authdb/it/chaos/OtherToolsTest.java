package io.authdb.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same steps, the same proxy, the same judge, other tools. What they do is measured, and not held against them here. */
class OtherToolsTest {

    private static final String EXAMPLE = "upgrade, the example's 4 steps";
    private static final String CONCURRENT = "upgrade, 5 steps, 2 indexes concurrently";
    private static final String FIFTY = "upgrade, 50 steps";

    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("liquibase"));

    @TestFactory
    @DisplayName("Flyway and Liquibase are cut at the same round trips")
    Stream<DynamicTest> others() throws IOException {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
        return Stream.of(
                        FlywayRuns.upgrade(EXAMPLE, MadeSteps.seed()),
                        FlywayRuns.upgradeInOneSession(CONCURRENT, MadeSteps.concurrent()),
                        FlywayRuns.upgrade(FIFTY, MadeSteps.fifty()),
                        LiquibaseRuns.upgrade(EXAMPLE, MadeSteps.seed()),
                        LiquibaseRuns.unlockedUpgrade(EXAMPLE, MadeSteps.seed()),
                        LiquibaseRuns.upgrade(CONCURRENT, MadeSteps.concurrent()),
                        LiquibaseRuns.unlockedUpgrade(CONCURRENT, MadeSteps.concurrent()),
                        LiquibaseRuns.upgrade(FIFTY, MadeSteps.fifty()),
                        LiquibaseRuns.unlockedUpgrade(FIFTY, MadeSteps.fifty()),
                        LiquibaseRuns.downgrade(
                                "downgrade, 5 steps, 2 indexes concurrently", MadeSteps.concurrent(), 5))
                .filter(Length::isWanted)
                .map(scenario -> DynamicTest.dynamicTest(scenario.toString(), () -> sweep(scenario)));
    }

    private static void sweep(Scenario scenario) throws Exception {
        SweepResult result = Sweep.of(scenario, Length.MOST, Length.random(scenario.toString()));
        Figures.sweep(result);
        assertThat(result.outcomes()).hasSize(Math.min(Length.MOST, 2 * result.trips()));
    }
}
