package io.authdb.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.plan.Decision;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.plan.Guard;
import io.authdb.engine.plan.Request;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.revision.Target;
import io.authdb.it.EmbeddedServer;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A downgrade that would cross a step without a way back is refused as a whole, and the server is not asked for more. */
class BarrierTest {

    @Test
    void ofTenThousandRandomPlansThoseAndOnlyThoseThatCrossABarrierAreRefused() throws Exception {
        Random random = Length.random("plans");
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            RandomChain drawn = RandomChain.draw(random, 40);
            Request request = new Request(Direction.DOWNGRADE, Target.parse(drawn.target()), Set.of());
            Decision decision = Guard.decide(request, drawn.chain(), drawn.state());
            assertThat(decision instanceof Decision.Refused).as("%s", drawn).isEqualTo(drawn.crossesABarrier());
            refused += drawn.crossesABarrier() ? 1 : 0;
        }
        Figures.other(
                "plans over random chains with 0 to 5 irreversible steps",
                10_000,
                refused + " cross a barrier, and these and no others are refused before anything is sent");
        assertThat(refused).isBetween(1_000, 9_000);
    }

    @Test
    void onTheWireARefusalIsWhatANoOpIs() throws Exception {
        Random random = Length.random("plans on the wire");
        int plans = Length.of(12, 200);
        int refused = 0;
        try (FaultProxy proxy = FaultProxy.before(EmbeddedServer.port())) {
            for (int i = 0; i < plans; i++) {
                RandomChain drawn = RandomChain.draw(random, 12);
                refused += isRefusedLikeANoOp(drawn, proxy) ? 1 : 0;
            }
        }
        Figures.other(
                "the same on the wire",
                plans,
                refused + " cross a barrier, each with the round trips of a no-op and nothing changed");
        assertThat(refused).isPositive();
    }

    private static boolean isRefusedLikeANoOp(RandomChain drawn, FaultProxy proxy) throws Exception {
        CompiledChain chain = CompiledChain.of("barriers", drawn.steps());
        Place place = Place.fresh();
        String from = drawn.from() == 0 ? "base" : "%03d".formatted(drawn.from());
        if (drawn.from() > 0) {
            chain.on(place, authdb -> authdb.upgrade(from));
        }
        Contents before = contents(place);
        proxy.disarm();
        chain.on(place.through(proxy), authdb -> authdb.current());
        int noOp = proxy.trips();
        proxy.disarm();
        boolean refused = isRefused(chain, place.through(proxy), drawn.target());
        assertThat(refused).as("%s", drawn).isEqualTo(drawn.crossesABarrier());
        if (refused) {
            assertThat(proxy.trips()).as("%s", drawn).isEqualTo(noOp);
            assertThat(before.differences(contents(place))).isEmpty();
        }
        place.drop();
        return refused;
    }

    private static boolean isRefused(CompiledChain chain, Place place, String target) {
        try {
            chain.on(place, authdb -> authdb.downgrade(target));
            return false;
        } catch (RefusedException refused) {
            assertThat(refused).hasMessageContaining("[IrreversibleStep]");
            return true;
        }
    }

    private static Contents contents(Place place) throws Exception {
        return Contents.of(place, Scenario.AUTHDB.table(), Scenario.AUTHDB.query());
    }
}
