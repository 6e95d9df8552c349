package io.authdb.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.history.State;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.testing.Chains;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AheadTest {

    private static final Chain OLDER = Chains.of("001", "002", "003");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "001 002 003 004      | 004",
                "001 002 003 004 0100 | 004 0100",
                "001 002 003          | ''",
                "001 002              | ''",
                "001 002 004          | ''",
                "001 003 004          | ''",
                "001 002 002.5 003 004| ''",
                "000 001 002 003 004  | ''",
                "''                   | ''",
            })
    void aDatabaseIsAheadWhereTheClassesAreTheBeginningOfWhatIsApplied(String applied, String ahead) {
        State state = Chains.applied(OLDER, split(applied));

        assertThat(Ahead.of(OLDER, state)).extracting(RevisionId::value).containsExactly(split(ahead));
    }

    @Test
    void whereTheCommonPartIsNotTheSameItIsAnotherDatabase() {
        State state = Chains.applied(OLDER, "001", "002", "003", "004");
        RevisionId second = new RevisionId("002");

        assertThat(Ahead.of(new Chain(OLDER.revisions(), Map.of(second, "1:0")), state))
                .hasSize(1);
        assertThat(Ahead.of(new Chain(OLDER.revisions(), Map.of(second, "1:1")), state))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"004, 004", "003, ''"})
    void aStepThatIsUnderWayIsTheNewerReleasesOnlyIfItLiesAboveHead(String interrupted, String ahead) {
        State at = Chains.applied(OLDER, "001", "002", "003");
        State state = new State(
                at.fence(),
                at.applied(),
                Optional.of(new State.Interrupted(new RevisionId(interrupted), "upgrade")),
                at.schema());

        assertThat(Ahead.of(OLDER, state)).extracting(RevisionId::value).containsExactly(split(ahead));
    }

    private static String[] split(String ids) {
        return ids.isEmpty() ? new String[0] : ids.split(" ");
    }
}
