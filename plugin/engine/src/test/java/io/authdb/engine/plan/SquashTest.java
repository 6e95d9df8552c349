package io.authdb.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Replacement;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.testing.Chains;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquashTest {

    /** Ids of a chain; what a snapshot replaces is written behind it: 3s>3. */
    private static Chain chain(String ids) {
        return new Chain(words(ids).map(SquashTest::revision).toList());
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static Revision revision(String word) {
        String[] parts = word.split(">");
        if (parts.length == 1) {
            return Chains.revision(word, "step " + word, new Reversibility.Reversible("", ""));
        }
        Revision plain = Chains.revision(parts[0], "all", new Reversibility.Irreversible("it replaces others", "", ""));
        return new Revision(
                plain.id(),
                plain.description(),
                plain.className(),
                true,
                plain.reversibility(),
                plain.methods(),
                Map.of(),
                new Revision.Past(List.of(), Optional.of(new RevisionId(parts[1]))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // chain, applied: what matters, what counts as applied, what is to be recorded
                "1 2 3 3s>3 4 | '' | 3s 4 | '' | ''",
                "3s>3 4 | '' | 3s 4 | '' | ''",
                "1 2 3 3s>3 4 | 1 2 | 1 2 3 4 | 1 2 | ''",
                "1 2 3 3s>3 4 | 1 2 3 | 1 2 3 3s 4 | 1 2 3 3s | 3s",
                "1 2 3 3s>3 4 | 1 2 3 4 | 1 2 3 3s 4 | 1 2 3 3s 4 | 3s",
                "3s>3 4 | 1 2 3 4 | 3s 4 | 3s 4 | 3s",
                "3s>3 4 | 1 2 3 | 3s 4 | 3s | 3s",
                "3s>3 4 | 1 2 3 3s 4 | 3s 4 | 3s 4 | ''",
                "1 2 3 3s>3 4 | 3s | 3s 4 | 3s | ''",
                "1 2 3 3s>3 4 | 1 2 3 3s | 1 2 3 3s 4 | 1 2 3 3s | ''",
                // in the midst of it, with classes that are gone: what is unknown stays unknown
                "3s>3 4 | 1 2 | 4 | 1 2 | ''",
                // a later snapshot stands for an earlier one too
                "1 3 3s>3 4 5 5s>5 6 | '' | 5s 6 | '' | ''",
                "1 3 3s>3 4 5 5s>5 6 | 3s 4 | 3s 4 5 6 | 3s 4 | ''",
                "1 3 3s>3 4 5 5s>5 6 | 1 3 | 1 3 3s 4 5 6 | 1 3 3s | 3s",
                "5s>5 6 | 1 3 3s 4 5 | 5s 6 | 5s | 5s",
                "1 2 | 1 | 1 2 | 1 | ''",
            })
    void whatMattersToADatabase(String migrations, String applied, String chain, String counting, String unrecorded) {
        Chain all = chain(migrations);
        State state = Chains.applied(all, words(applied).toArray(String[]::new));

        Squash squash = Squash.of(all, state);

        assertThat(ids(squash.chain().revisions().stream().map(Revision::id))).isEqualTo(chain);
        assertThat(ids(squash.state().applied().stream().map(Applied::id))).isEqualTo(counting);
        assertThat(ids(squash.unrecorded().stream().map(Revision::id))).isEqualTo(unrecorded);
        assertThat(squash.state().fence()).isEqualTo(state.fence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3 3s>3 4 | ''",
                "3s>3 4 | ''",
                "1 2>3 4 | itself among them",
                "1 2 3 4 4s>3 5 | and 4 lies between the two",
                "1 2 3s>3 4 | the last, 3, is not",
            })
    void whereASnapshotMayStand(String migrations, String problem) {
        assertThat(Replacement.problems(chain(migrations)).toString()).contains(problem.isEmpty() ? "[]" : problem);
    }

    private static String ids(Stream<RevisionId> ids) {
        return ids.map(RevisionId::value).collect(Collectors.joining(" "));
    }
}
