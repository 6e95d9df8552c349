package io.authdb.engine.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.testing.Chains;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexTest {

    private static final Revision RICH = new Revision(
            new RevisionId("005"),
            "Umlauts: ä\nand a second line",
            "com.example.Steps$Rich",
            false,
            new Reversibility.Reversible("all \\ users", "the extension"),
            new Revision.Methods(
                    new MigrationMethod("up", "org.jooq.DSLContext", false),
                    Optional.of(new MigrationMethod("down", "java.sql.Connection", false)),
                    List.of(
                            new MigrationMethod("there", "org.jooq.Configuration", false),
                            new MigrationMethod("nobody", "org.jooq.DSLContext", true)),
                    List.of(new MigrationMethod("users", "org.jooq.DSLContext", false))),
            Map.of("ColumnOrder", "Nobody selects *", "SequenceRepeats", "It  is\tso"),
            new Revision.Past(List.of("db/a.sql::1::ann", "2"), Optional.of(new RevisionId("004"))));

    @Test
    void theChainComesBackWithAllThatItsClassesSay() throws MalformedLineException {
        Index index = new Index(List.of(
                entry(Chains.SEED.revisions().get(0), new Index.Sealing("1:a", "1:b", "")),
                entry(Chains.SEED.revisions().get(2), new Index.Sealing("1:c", "", "")),
                entry(RICH, Index.Sealing.prevented("upgrade: statement 2 has bound values"))));
        Index read = Index.parse(index.text());
        assertThat(read).isEqualTo(index);
        assertThat(read.chain().revisions())
                .containsExactly(
                        Chains.SEED.revisions().get(0), Chains.SEED.revisions().get(2), RICH);
    }

    @Test
    void anArtifactWithoutMigrationsHasAnIndexToo() throws MalformedLineException {
        assertThat(Index.parse(new Index(List.of()).text()).entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "transactional yes, transactional maybe, of migration 001: transactional is yes or no",
        "class com.example.Step001, class, migration 001 has no class",
        "upgrade run java.sql.Connection, upgrade run, of migration 001: a method is its name and the class it takes",
        "verdict, verdict yes\\n  verdict, the second verdict of migration 001",
    })
    void whatAnIndexLacksIsSaid(String there, String instead, String what) {
        Index index = new Index(List.of(entry(Chains.SEED.revisions().get(0), Index.Sealing.prevented("x"))));
        String text = index.text().replace(there, instead.replace("\\n", "\n"));
        assertThatThrownBy(() -> Index.parse(text))
                .isInstanceOf(MalformedLineException.class)
                .hasMessage(what);
    }

    @Test
    void aThousandMigrationsAreReadInAMoment() throws MalformedLineException {
        Index index = new Index(IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> entry(
                        Chains.revision(String.valueOf(i), "step", new Reversibility.Reversible("", "")),
                        new Index.Sealing("1:a", "1:b", "")))
                .toList());
        assertThat(Index.parse(index.text()).chain().size()).isEqualTo(1000);
    }

    private static Index.Entry entry(Revision revision, Index.Sealing sealing) {
        return new Index.Entry(
                revision,
                revision.reversibility().words(),
                sealing,
                List.of(
                        new Effect("task", "AccessExclusiveLock", true, true),
                        new Effect("\"a b\"", "ShareLock", false, false)));
    }
}
