package io.authdb.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Wherever the connection is cut, typing the same again finishes the work. */
class SweepTest {

    private static final int EACH_IN_SHORT = 8;

    @TestFactory
    @DisplayName("A run that is cut at any round trip is finished by a plain second one")
    Stream<DynamicTest> everyRoundTrip() {
        CompiledChain auth = CompiledChain.auth();
        CompiledChain concurrent = CompiledChain.of("concurrent", MadeSteps.concurrent());
        CompiledChain fifty = CompiledChain.of("fifty", MadeSteps.fifty());
        return Stream.of(
                        Scenario.upgrade("upgrade, the example's 4 steps", auth),
                        Scenario.downgrade("downgrade, the example from 004 to 003", auth, "004", "003"),
                        Scenario.downgrade(
                                "downgrade, the example from 002 to base", auth, "002", authdb -> authdb.acceptDataLoss(
                                                "001:0")
                                        .downgrade("base")),
                        Scenario.upgrade("upgrade, 5 steps, 2 indexes concurrently", concurrent),
                        Scenario.downgrade("downgrade, 5 steps, 2 indexes concurrently", concurrent, "head", "base"),
                        Scenario.upgrade("upgrade, 50 steps", fifty),
                        Scenario.downgrade("downgrade, 50 steps", fifty, "head", "base"))
                .filter(Length::isWanted)
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> sweep(scenario)));
    }

    private static void sweep(Scenario scenario) throws Exception {
        int most = Length.of(EACH_IN_SHORT, Length.MOST);
        SweepResult result = Sweep.of(scenario, most, Length.random(scenario.toString()));
        Figures.sweep(result);
        assertThat(result.notRecovered()).isEmpty();
        assertThat(result.outcomes()).hasSize(Math.min(most, 2 * result.trips()));
    }
}
