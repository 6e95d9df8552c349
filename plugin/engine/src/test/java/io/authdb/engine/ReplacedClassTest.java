package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.report.Outlook;
import io.authdb.engine.report.OverviewJson;
import io.authdb.engine.report.OverviewText;
import io.authdb.engine.testing.Classes;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An applied revision whose id has another class by now is told as what was recorded, and never quietly. */
class ReplacedClassTest {

    private static final String WARNING =
            "007 is recorded as add-nickname, and its class is add-b1 now: unless only the"
                    + " words have changed, another migration was applied under this id, and this one has not run.";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.freshDatabase();
    private final List<String> warned = new ArrayList<>();
    private Written written;

    @BeforeEach
    void apply() throws IOException {
        written = new Written(folder.resolve("classes"))
                .inside("001", "create table person (id int)", "drop table person");
        write("Add nickname", "nickname");
        on(Authdb::upgrade);
    }

    @Test
    void everyCommandWarnsOfItAndNoneIsRefused() throws IOException {
        write("add b1", "b1");

        assertThat(on(Authdb::upgrade).steps()).isEmpty();
        assertThat(warned).containsExactly(WARNING);
        on(Authdb::check);
        on(Authdb::current);
        on(authdb -> authdb.startup(Startup.CHECK));
        assertThat(warned).hasSize(4).containsOnly(WARNING);
        on(authdb -> {
            Outlook outlook = authdb.plan("head");
            assertThat(outlook.verdict()).isEqualTo(Outlook.Verdict.GO);
            assertThat(outlook.remarks()).containsExactly(WARNING);
            return outlook;
        });
        warned.clear();

        on(authdb -> {
            assertThatThrownBy(() -> authdb.downgrade("-1")).hasMessageContaining("\"b1\"");
            return true;
        });
        assertThat(warned).containsExactly(WARNING);
    }

    @Test
    void currentAndHistorySayWhatWasRecorded() throws IOException {
        write("add b1", "b1");

        OverviewText text = new OverviewText(on(Authdb::history));

        assertThat(text.current()).isEqualTo("007 (head, 007 recorded as add-nickname)");
        assertThat(text.table().get(1)).startsWith("007 add-nickname ").contains("applied, class is add-b1 *");
        assertThat(text.blocks())
                .startsWith("007 add-nickname (current)", "  description: Add nickname")
                .contains("  class says:  add-b1");
        assertThat(new OverviewJson(on(Authdb::current)).history())
                .containsEntry("renamed", 1)
                .extracting("revisions")
                .asString()
                .contains("description=Add nickname", "classDescription=add-b1");
    }

    @Test
    void ofTheSameWordsInAnotherSpellingNothingIsSaid() throws IOException {
        write("add nickname", "nickname");

        assertThat(new OverviewText(on(Authdb::current)).current()).isEqualTo("007 (head)");
        assertThat(warned).isEmpty();
    }

    @Test
    void onceTheSqlIsComparedTheRevisionIsChangedAndTheDatabaseNotAtHead() throws IOException {
        write("add b1", "b1");
        seal();

        on(authdb -> {
            assertThatThrownBy(authdb::check)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("[ChangedRevision]")
                    .hasMessageContaining("  007 add-nickname, applied ");
            return true;
        });
        OverviewText text = new OverviewText(on(Authdb::current));

        assertThat(text.current()).isEqualTo("007 (1 changed, 007 recorded as add-nickname)");
        assertThat(text.table().get(1)).contains("applied, changed, class is add-b1 *");
        assertThat(text.blocks()).contains("  changed:     the SQL of its class is not what was applied");
        assertThat(warned).isEmpty();
    }

    @Test
    void ofAClassWithOtherWordsAndTheSameSqlNobodyIsWarned() throws IOException {
        write("Add a name to call people by", "nickname");
        seal();

        on(Authdb::check);

        assertThat(warned).isEmpty();
    }

    @Test
    void whatIsPendingBelowIsSaidToLieBelow() {
        written.inside("003", "select 1", "select 1").inside("009", "select 1", "select 1");

        assertThat(new OverviewText(on(Authdb::current)).current()).isEqualTo("007 (1 pending, 1 pending below)");
        assertThat(new OverviewJson(on(Authdb::current)).current())
                .containsEntry("pending", 2L)
                .containsEntry("pendingBelow", 1L);
    }

    @Test
    void ofManyTheFirstAreNamedAndTheOthersCounted() {
        for (int i = 10; i < 18; i++) {
            written.inside("0" + i, "select 1", "select 1");
        }
        on(Authdb::upgrade);
        Sql.execute(database, "update authdb.history set description = 'other' where id > '007'");
        warned.clear();

        assertThat(new OverviewText(on(Authdb::current)).current())
                .isEqualTo("017 (head, 8 recorded under other names)");

        assertThat(warned)
                .hasSize(6)
                .last()
                .isEqualTo("3 more applied revisions are recorded under other names than their classes have.");
    }

    private void write(String description, String column) throws IOException {
        new Classes(written.folder())
                .compile("package written; import io.authdb.*; import java.sql.*; @Migration(value = \"007\","
                        + " description = \"" + description + "\") class M007 {"
                        + Written.method("@Upgrade", "up", "alter table person add column " + column + " text")
                        + Written.method("@Downgrade", "down", "alter table person drop column " + column)
                        + "}");
    }

    private void seal() {
        written.seal(folder.resolve("out"));
    }

    private <T> T on(Function<Authdb, T> work) {
        Progress listening = new Progress() {
            @Override
            public void warning(String sentence) {
                warned.add(sentence);
            }
        };
        return written.with(Authdb.on(database.dataSource()).progress(listening), work);
    }
}
