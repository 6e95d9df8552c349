package io.authdb.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.history.State;
import io.authdb.engine.plan.Decision.Cleared;
import io.authdb.engine.plan.Decision.Refused;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.problem.Spelling;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.revision.Target;
import io.authdb.engine.testing.Chains;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {

    /** Applied revisions of the seed, what is asked, and what comes of it: the steps, or the code of the refusal. */
    @ParameterizedTest(name = "at {0}: {1} {2} {3} -> {4}")
    @CsvSource({
        "base,            upgrade,   head,   '',   001 002 003 004",
        "base,            upgrade,   002,    '',   001 002",
        "base,            upgrade,   +1,     '',   001",
        "base,            upgrade,   base,   '',   ''",
        "base,            upgrade,   base+2, '',   001 002",
        "001 002,         upgrade,   head,   '',   003 004",
        "001 002,         upgrade,   +2,     '',   003 004",
        "001 002,         upgrade,   +3,     '',   BeyondHead",
        "001 002,         upgrade,   head-1, '',   003",
        "001 002,         upgrade,   003+1,  '',   003 004",
        "001 002,         upgrade,   3,      '',   003",
        "001 002,         upgrade,   002,    '',   ''",
        "001 002,         upgrade,   001,    '',   TargetBelow",
        "001 002,         upgrade,   -1,     '',   TargetBelow",
        "001 002 003 004, upgrade,   head,   '',   ''",
        "001 002 003 004, upgrade,   +1,     '',   BeyondHead",
        "001 003 004,     upgrade,   head,   '',   OutOfOrder",
        "001 003 004,     upgrade,   head,   O,    002",
        "001 002 003 004, downgrade, -1,     '',   004",
        "001 002 003 004, downgrade, 003,    '',   004",
        "001 002 003 004, downgrade, head-1, '',   004",
        "001 002 003 004, downgrade, 002,    '',   IrreversibleStep",
        "001 002 003 004, downgrade, -2,     '',   IrreversibleStep",
        "001 002 003 004, downgrade, base,   '',   IrreversibleStep",
        "001 002 003 004, downgrade, base,   D,    IrreversibleStep",
        "001 002 003 004, downgrade, 004,    '',   ''",
        "001 002 003 004, downgrade, -5,     '',   BeyondBase",
        "001 002 003,     downgrade, -1,     '',   IrreversibleStep",
        "001 002,         downgrade, -1,     '',   002",
        "001 002,         downgrade, base,   '',   Uncounted",
        "001 002,         downgrade, base,   D,    002 001",
        "001 002,         downgrade, -2,     D,    002 001",
        "001 002,         downgrade, 003,    '',   TargetAbove",
        "001 002,         downgrade, +1,     '',   TargetAbove",
        "001 002,         downgrade, head,   '',   TargetAbove",
        "001 002 003 004, downgrade, +1,     '',   TargetAbove",
        "base,            downgrade, base,   '',   ''",
        "base,            downgrade, -1,     '',   BeyondBase",
        "001 002 004,     downgrade, -1,     '',   004",
        "001 004,         downgrade, -2,     D,    004 001",
        "001 005,         upgrade,   head,   '',   UnknownRevision",
        "001 005,         downgrade, -1,     '',   UnknownRevision",
    })
    void decidesAsTheTableSays(String applied, String direction, String target, String permissions, String expected) {
        State state = state(Chains.SEED, applied);

        Decision decision = Guard.decide(request(direction, target, permissions), Chains.SEED, state);

        assertThat(inWords(decision)).isEqualTo(expected);
    }

    @Test
    void aBarrierNamesTheStepTheReasonTheRecoveryAndTheNearestTarget() {
        Refused refused = refused("001 002 003 004", "downgrade", "base");

        assertThat(refused.problems().get(0).text(Spelling.MAVEN)).isEqualTo("""
                [IrreversibleStep] downgrade to base refused: 1 of 4 steps cannot be undone.
                  004 enforce-tasks-owner-id-not-null   yes, schema differs: owner_id nullable
                  003 delete-orphan-tasks               NO: Deleted tasks cannot be brought back (ADR-0014)
                  002 add-performance-indexes           yes
                  001 initial-models                    yes, loses data: all users and tasks
                Nothing was run. The database is still at 004.
                Recovery: Restore a backup taken before this migration
                Nearest reachable target: mvn authdb:downgrade -Dauthdb.target=003""");
    }

    @Test
    void atTheBarrierItselfNoLowerTargetIsOffered() {
        Refused refused = refused("001 002 003", "downgrade", "-1");

        assertThat(refused.problems().get(0).text(Spelling.MAVEN))
                .endsWith("No lower target is reachable from 003.")
                .doesNotContain("-Dauthdb.target");
    }

    @Test
    void dataLossSaysWhatIsLostAndHowToAcceptIt() {
        Request asked = request("downgrade", "base", "").counted(Losses.parse("001:17"));

        Refused refused = (Refused) Guard.decide(asked, Chains.SEED, state(Chains.SEED, "001 002"));

        assertThat(refused.problems().get(0).text(Spelling.COMMAND_LINE)).isEqualTo("""
                [DataLoss] downgrade to base refused: 1 of 2 steps loses data, and that was not accepted.
                  002 add-performance-indexes   yes
                  001 initial-models            yes, loses data: all users and tasks (17 rows)
                Nothing was run. The database is still at 002.
                To lose it: authdb downgrade base --accept-data-loss 001:17""");
    }

    @Test
    void ofAHundredRevisionsThatNobodyKnowsARefusalListsAsManyAsFitAndCountsTheRest() {
        Refused refused = refused(
                IntStream.range(100, 200).mapToObj(String::valueOf).collect(Collectors.joining(" ")),
                "upgrade",
                "head");

        assertThat(refused.problems().get(0).what()).startsWith("100 applied revisions");
        assertThat(refused.problems().get(0).lines())
                .hasSize(21)
                .startsWith("100 unknown, applied 2026-11-22 10:00:00 UTC by app")
                .endsWith("and 80 more");
    }

    @Test
    void onTheEmbeddedDatabaseAPlainYesIsEnoughAndNobodyCounts() {
        Refused refused = (Refused) Guard.decide(
                new Request(Direction.DOWNGRADE, Target.parse("base"), Set.of(Permission.EMBEDDED)),
                Chains.SEED,
                state(Chains.SEED, "001 002"));

        assertThat(refused.problems().get(0).text(Spelling.MAVEN)).isEqualTo("""
                [DataLoss] downgrade to base refused: 1 of 2 steps loses data, and that was not accepted.
                  002 add-performance-indexes   yes
                  001 initial-models            yes, loses data: all users and tasks
                Nothing was run. The database is still at 002.
                To lose it: mvn authdb:downgrade -Dauthdb.target=base -Dauthdb.acceptDataLoss=true""");
    }

    /** What is accepted, what is counted, and what comes of it. */
    @ParameterizedTest(name = "accepted {0}, counted {1} -> {2}")
    @CsvSource({
        "'',              001:0,  DataLoss",
        "001:0,           001:0,  002 001",
        "001:17,          001:17, 002 001",
        "001:17,          001:18, DataLoss",
        "001:17,          001:0,  DataLoss",
        "002:17,          001:17, DataLoss",
        "'001:17,002:0',  001:17, UnusedAcceptance",
        "001:uncounted,   001:17, DataLoss",
        "001:uncounted,   001:uncounted, 002 001",
    })
    void dataIsLostOnlyAsCounted(String accepted, String counted, String expected) {
        Request asked = request("downgrade", "base", "");
        Request accepting = accepted.isEmpty() ? asked : asked.accepting(Losses.parse(accepted));

        assertThat(Guard.decide(accepting, Chains.SEED, state(Chains.SEED, "001 002")))
                .isInstanceOf(Decision.Uncounted.class);
        Decision decision =
                Guard.decide(accepting.counted(Losses.parse(counted)), Chains.SEED, state(Chains.SEED, "001 002"));

        assertThat(inWords(decision)).isEqualTo(expected);
    }

    @Test
    void aPlainYesCountsForNothingWhereDataMayBeOfValue() {
        Request plain = new Request(Direction.DOWNGRADE, Target.parse("base"), Set.of(Permission.ACCEPT_DATA_LOSS));

        assertThat(Guard.decide(plain, Chains.SEED, state(Chains.SEED, "001 002")))
                .isInstanceOf(Decision.Uncounted.class);
    }

    @Test
    void anAcceptanceThatIsNoStepWithItsCountIsNamed() {
        assertThatThrownBy(() -> Losses.parse("001:17, all"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("[MalformedLoss] all:");
    }

    @Test
    void whatRanIrreversiblyStaysSoEvenIfTheClassHasADowngradeToday() {
        Chain today = Chains.of("001", "002", "003", "004");

        Decision decision =
                Guard.decide(request("downgrade", "base", ""), today, Chains.applied(Chains.SEED, "001", "002", "003"));

        assertThat(inWords(decision)).isEqualTo("IrreversibleStep");
    }

    @Test
    void anInterruptedStepStopsEverything() {
        State interrupted = new State(
                Optional.of(new State.Fence(3, 3)),
                Chains.applied(Chains.SEED, "001", "002").applied(),
                Optional.of(new State.Interrupted(new RevisionId("003"), "upgrade")));

        for (String direction : List.of("upgrade", "downgrade")) {
            Decision decision = Guard.decide(request(direction, "002", ""), Chains.SEED, interrupted);
            assertThat(inWords(decision)).isEqualTo("InterruptedStep");
        }
    }

    @Test
    void aTargetThatMeansNothingListsTheKnownOnes() {
        assertThatThrownBy(() -> Guard.decide(request("upgrade", "005", ""), Chains.SEED, State.NONE))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("[UnknownTarget] target 005: no revision has this id")
                .hasMessageContaining(
                        "\nNothing was run. The database is still at base.\nKnown: base, 001, 002, 003, 004");
    }

    @Test
    void aTargetThatMeansTwoListsThem() {
        assertThatThrownBy(() -> Guard.decide(request("upgrade", "00", ""), Chains.SEED, State.NONE))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("[AmbiguousTarget] target 00: 4 revisions start with it.\n"
                        + "Nothing was run. The database is still at base.\nWrite more of one of: ");
    }

    @Test
    void stepsUpAskedOfADowngradeAreAnsweredWithTheOtherSign() {
        assertThatThrownBy(() -> refused("001 002 003 004", "downgrade", "+1").orThrow())
                .hasMessage("[TargetAbove] downgrade to +1 refused: +1 goes up, and a downgrade only goes down.\n"
                        + "Nothing was run. The database is still at 004.\n"
                        + "To go down: Authdb.on(dataSource).downgrade(\"-1\")");
        assertThatThrownBy(() -> refused("001 002", "downgrade", "+1").orThrow())
                .hasMessageContaining("\nTo go up: Authdb.on(dataSource).upgrade(\"+1\")");
    }

    @Test
    void aRefusalThrowsAllItsProblems() {
        assertThatThrownBy(() -> refused("001 002 003", "downgrade", "base").orThrow())
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("[IrreversibleStep] downgrade to base refused");
    }

    @Test
    void onlyTheGuardMakesAClearedPlan() {
        assertThat(Cleared.class.getConstructors()).isEmpty();
    }

    private static Refused refused(String applied, String direction, String target) {
        return (Refused) Guard.decide(request(direction, target, ""), Chains.SEED, state(Chains.SEED, applied));
    }

    private static State state(Chain chain, String applied) {
        return applied.equals("base") ? State.NONE : Chains.applied(chain, applied.split(" "));
    }

    private static Request request(String direction, String target, String permissions) {
        Set<Permission> granted = Arrays.stream(Permission.values())
                .filter(permission -> permissions.contains(permission == Permission.OUT_OF_ORDER ? "O" : "D"))
                .collect(Collectors.toSet());
        Direction way = direction.equals("upgrade") ? Direction.UPGRADE : Direction.DOWNGRADE;
        return new Request(way, Target.parse(target), granted);
    }

    private static String inWords(Decision decision) {
        if (decision instanceof Decision.Uncounted) {
            return "Uncounted";
        }
        return decision instanceof Cleared cleared
                ? cleared.plan().steps().stream()
                        .map(step -> step.revision().id().value())
                        .collect(Collectors.joining(" "))
                : ((Refused) decision).problems().stream().map(Problem::code).collect(Collectors.joining(" "));
    }
}
