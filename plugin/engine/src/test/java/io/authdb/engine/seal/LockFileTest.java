package io.authdb.engine.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.trace.Outcome;
import io.authdb.engine.trace.SentStatement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockFileTest {

    @ParameterizedTest
    @MethodSource
    void anyEntryComesBackFromItsText(LockEntry entry) throws MalformedLineException {
        LockFile file = new LockFile(List.of(entry, entry("0", List.of("select 1"))));
        assertThat(LockFile.parse(file.text())).isEqualTo(file);
        assertThat(LockFile.parse(file.text().replace("\n", "\r\n"))).isEqualTo(file);
    }

    static Stream<LockEntry> anyEntryComesBackFromItsText() {
        return Stream.of(
                entry("001", List.of()),
                entry("001", List.of("")),
                entry(
                        "1.0_a-B",
                        List.of(
                                "create function f() returns int as $$\nselect '\\n' || '\u0000'\r\n$$",
                                "#",
                                "<<<<<<< x")),
                entry("2", List.of("insert into t values ('" + "ü🐘".repeat(2000) + "')", "  ", "migration 3")),
                entry("3", IntStream.range(0, 100).mapToObj(i -> "select " + i).toList()),
                new LockEntry(
                        new RevisionId("4"),
                        "NO",
                        List.of("table a\nb: 1 row", "", "more 12"),
                        LockedSql.of(List.of(new SentStatement(
                                "insert into t values (?, ?)",
                                true,
                                List.of("$1 string 'a\nb'", "$2 bytes \\x" + "00".repeat(1000)),
                                new Outcome.Done()))),
                        Optional.empty()),
                new LockEntry(
                        new RevisionId("5"), "yes", List.of(), LockedSql.varying(), Optional.of(LockedSql.varying())));
    }

    @Test
    void entriesStandInTheOrderOfTheChainWhateverTheirOrderWas() {
        LockFile file = new LockFile(List.of(entry("10", List.of()), entry("9", List.of())));
        assertThat(file.entries()).extracting(entry -> entry.id().value()).containsExactly("9", "10");
    }

    @Test
    void ofManyStatementsTheFirstAreKeptAndTheRestCounted() {
        LockedSql sql = LockedSql.of(
                IntStream.range(0, 45).mapToObj(i -> plain("select " + i)).toList());
        assertThat(sql.statements()).hasSize(40);
        assertThat(sql.more()).isEqualTo(5);
        LockedSql other = LockedSql.of(IntStream.range(0, 45)
                .mapToObj(i -> plain("select " + (i == 44 ? "0" : i)))
                .toList());
        assertThat(sql.statements()).isEqualTo(other.statements());
        assertThat(sql.isSameAs(other)).isFalse();
    }

    @Test
    void aLongStatementIsCutBetweenCharacters() {
        LockedStatement cut = LockedSql.of(List.of(plain("x" + "🐘".repeat(3000))))
                .statements()
                .get(0);
        assertThat(cut.isCut()).isTrue();
        assertThat(cut.length()).isEqualTo(6001);
        assertThat(cut.text()).hasSize(1999).endsWith("🐘");
    }

    @Test
    void checksumsOfTwoAlgorithmsSayNothingOfEachOther() {
        LockedSql now = LockedSql.of(List.of(plain("select 1")));
        LockedSql earlier = new LockedSql("0:abc", now.statements(), 0);
        assertThat(earlier.isSameAs(now)).isTrue();
        assertThat(earlier.isSameAs(LockedSql.of(List.of(plain("select 2"))))).isFalse();
        assertThat(earlier.isSameAs(LockedSql.varying())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("anyEntryComesBackFromItsText")
    void nothingThatWasWrittenPassesForEdited(LockEntry entry) throws MalformedLineException {
        LockEntry read = LockFile.parse(new LockFile(List.of(entry)).text())
                .find(entry.id())
                .orElseThrow();
        assertThat(read.upgrade().isEdited()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select /* why */ 1 -- one\n + 1;",
                "select 'a'\n'b', E'it\\'s'\n'\\''",
                "select a ? 'b', c ?| array['d']",
                "alter role r password 'secret'",
                "",
                ";;",
                "create function f() returns int language sql as $$select 1 -- $$",
            })
    void theLinesOfAnyStatementGiveItsChecksum(String sql) {
        LockedSql prepared = LockedSql.of(List.of(new SentStatement(sql, true, List.of(), new Outcome.Done())));

        assertThat(LockedSql.of(List.of(plain(sql))).isEdited()).isFalse();
        assertThat(prepared.isEdited()).isFalse();
    }

    @Test
    void whatWasEditedIsNoticedWhereAllOfItIsKept() {
        LockedSql sql = LockedSql.of(List.of(plain("select 1"), plain("select 2")));
        List<LockedStatement> swapped =
                List.of(sql.statements().get(1), sql.statements().get(0));

        assertThat(new LockedSql(sql.checksum(), swapped, 0).isEdited()).isTrue();
        assertThat(new LockedSql(sql.checksum(), List.of(), 0).isEdited()).isTrue();
        assertThat(new LockedSql("1:0", sql.statements(), 0).isEdited()).isTrue();
        assertThat(new LockedSql("1:0", sql.statements(), 1).isEdited()).isFalse();
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource
    void whatCannotBeReadIsSaidWithItsLine(String text, String line, String what) {
        MalformedLineException malformed =
                catchThrowableOfType(MalformedLineException.class, () -> LockFile.parse(text));
        assertThat(malformed.line() + " " + malformed.getMessage()).isEqualTo(line + " " + what);
        assertThat(malformed.isConflict()).isEqualTo(what.startsWith("Git"));
    }

    static Stream<Arguments> whatCannotBeReadIsSaidWithItsLine() {
        String start = "# a comment\nformat 1\n\nmigration 1\n  verdict yes\n";
        return Stream.of(
                Arguments.of("", "1", "it does not begin with its format"),
                Arguments.of("migration 1\n", "1", "it does not begin with its format"),
                Arguments.of("format 2\n", "1", "this release of authdb reads format 1; one that reads 2 wrote it"),
                Arguments.of(start + "<<<<<<< HEAD\n", "6", "Git marked a merge conflict here"),
                Arguments.of(start + "=======\n", "6", "Git marked a merge conflict here"),
                Arguments.of(start + ">>>>>>> branch\n", "6", "Git marked a merge conflict here"),
                Arguments.of(start, "4", "migration 1 has no upgrade"),
                Arguments.of(start + "  upgrade 1:0\n  upgrade 1:1\n", "7", "the second upgrade of migration 1"),
                Arguments.of(start + "  sql select 1\n  upgrade 1:0\n", "6", "no direction stands above this line"),
                Arguments.of(start + "  upgrade 1:0\n  bind 1\n", "7", "no statement stands above this bind"),
                Arguments.of(start + "  upgrade 1:0\n  more x\n", "7", "here stands a number"),
                Arguments.of(start + "  upgrade 1:0\n  cut select\n", "7", "here stands a number"),
                Arguments.of(start + "  upgrade abc\n", "6", "here stands an algorithm, a colon and a checksum"),
                Arguments.of(
                        start + "  upgrade 2:0\n",
                        "6",
                        "the checksum is of algorithm 2, and this release of authdb knows 1"),
                Arguments.of(
                        start + "  upgrade 1:0\n  downgrade md5:0\n",
                        "7",
                        "the checksum is of algorithm md5, and this release of authdb knows 1"),
                Arguments.of(start + "  upgrade 1:0\n  checksum 1\n", "7", "no line begins with the word checksum"),
                Arguments.of(
                        start + "  upgrade 1:0\n  sql \\x\n",
                        "7",
                        "a backslash stands before none of \\, n, r, t and u"),
                Arguments.of(start + "  upgrade 1:0\n  123\n", "7", "a line begins with a word in lower-case letters"),
                Arguments.of(
                        start + "  upgrade 1:0\nmigration 1\n  verdict yes\n  upgrade 1:0\n",
                        "7",
                        "the second block of migration 1"),
                Arguments.of("format 1\nmigration ../x\n", "2", "here a line says which migration it is about"),
                Arguments.of("format 1\nverdict yes\n", "2", "here a line says which migration it is about"));
    }

    private static LockEntry entry(String id, List<String> sql) {
        LockedSql locked = LockedSql.of(sql.stream().map(LockFileTest::plain).toList());
        return new LockEntry(new RevisionId(id), "yes", List.of(), locked, Optional.of(locked));
    }

    private static SentStatement plain(String sql) {
        return new SentStatement(sql, false, List.of(), new Outcome.Done());
    }
}
