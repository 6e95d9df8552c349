package io.authdb.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.problem.Spelling;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.seal.LockEntry;
import io.authdb.engine.seal.LockFile;
import io.authdb.engine.seal.MalformedLineException;
import io.authdb.engine.testing.Chains;
import io.authdb.engine.verify.Finding.Weight;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Verification;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LockComparisonTest {

    private static final LockFile ONE_AND_TWO = locked(step("1", "a"), step("2", "b"));

    @Test
    void theLockOfAChainIsForPeopleToRead() throws MalformedLineException {
        LockFile seed =
                LockComparison.of(LockFile.EMPTY, Proofs.SEED, LockWishes.NONE).file();
        Golden.assertIs("authdb.lock", seed.text());
        assertThat(LockFile.parse(seed.text())).isEqualTo(seed);
    }

    /** What the file says afterwards, as ids and the SQL of upgrades; problems; remarks. */
    @ParameterizedTest(name = "{index} {0}")
    @MethodSource
    void anEntryIsComparedWithItsProof(String expected, LockFile file, Verification seen, LockWishes wishes) {
        LockResult result = LockComparison.of(file, seen, wishes);
        Stream<String> problems = result.problems().stream().map(it -> it.code() + " " + it.where());
        Stream<String> lines = Stream.concat(problems, result.remarks().stream());
        assertThat(text(result.file()) + "\n" + String.join("\n", lines.toList()))
                .isEqualTo(expected.contains("\n") ? expected : expected + "\n");
    }

    static Stream<Arguments> anEntryIsComparedWithItsProof() {
        return Stream.of(
                Arguments.of("1 a, 2 b", ONE_AND_TWO, seen(step("1", "a"), step("2", "b")), LockWishes.NONE),
                Arguments.of(
                        "1 a, 2 b\n1 step-1 is added to authdb.lock.\n2 step-2 is added to authdb.lock.",
                        LockFile.EMPTY,
                        seen(step("1", "a"), step("2", "b")),
                        LockWishes.NONE),
                Arguments.of(
                        "1 a, 2 b, 3 c, 4 d\n4 migrations are added to authdb.lock, from 1 to 4.",
                        LockFile.EMPTY,
                        seen(step("1", "a"), step("2", "b"), step("3", "c"), step("4", "d")),
                        LockWishes.NONE),
                Arguments.of(
                        "1 a, 2 b\nLockDiffers 2 step-2",
                        ONE_AND_TWO,
                        seen(step("1", "a"), step("2", "c")),
                        LockWishes.NONE),
                Arguments.of(
                        "1 a, 2 b, 3 d\nLockDiffers 2 step-2\n3 step-3 is added to authdb.lock.",
                        ONE_AND_TWO,
                        seen(step("1", "a"), step("2", "c"), step("3", "d")),
                        LockWishes.NONE),
                Arguments.of(
                        "1 a, 2 c\n2 step-2 is updated in authdb.lock.",
                        ONE_AND_TWO,
                        seen(step("1", "a"), step("2", "c")),
                        LockWishes.parse("2", "1")),
                Arguments.of(
                        "1 c, 2 d\n1 step-1 is updated in authdb.lock.\n2 step-2 is updated in authdb.lock.",
                        ONE_AND_TWO,
                        seen(step("1", "c"), step("2", "d")),
                        LockWishes.parse("2, 1", "")),
                Arguments.of(
                        "1 a, 2 b\nLockReleased 2 step-2",
                        ONE_AND_TWO,
                        seen(step("1", "a"), step("2", "c")),
                        LockWishes.parse("2", "2")),
                Arguments.of(
                        "1 a, 2 b\nLockReleased 1 step-1\nLockDiffers 2 step-2",
                        ONE_AND_TWO,
                        seen(step("1", "c"), step("2", "c")),
                        LockWishes.parse("", "1")),
                Arguments.of(
                        "1 a, 2 b\n2 step-2 is what authdb.lock says: there is nothing to update.",
                        ONE_AND_TWO,
                        seen(step("1", "a"), step("2", "b")),
                        LockWishes.parse("2", "")),
                Arguments.of(
                        "1 a, 2 b\nLockDiffers 2 step-2",
                        ONE_AND_TWO,
                        seen(step("1", "a"), step("2", "b").varying()),
                        LockWishes.NONE),
                Arguments.of(
                        "1 varies",
                        locked(step("1", "a").varying()),
                        seen(step("1", "b").varying()),
                        LockWishes.NONE));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("withoutProof")
    void whatIsNotProvenIsNeitherAddedNorChanged(String expected, LockFile file, Verification seen, LockWishes wishes) {
        anEntryIsComparedWithItsProof(expected, file, seen, wishes);
    }

    static Stream<Arguments> withoutProof() {
        Proofs failed = step("2", "c").state(Proof.State.FAILED).finding(Weight.FAILURE, "DowngradeFailed", "No.");
        return Stream.of(
                Arguments.of("1 a, 2 b", ONE_AND_TWO, seen(step("1", "a"), failed), LockWishes.NONE),
                Arguments.of(
                        "1 a\n1 step-1 is added to authdb.lock.",
                        LockFile.EMPTY,
                        seen(step("1", "a"), failed),
                        LockWishes.NONE),
                Arguments.of(
                        "1 a, 2 b\n2 step-2 is not updated in authdb.lock, since it is not proven.",
                        ONE_AND_TWO,
                        seen(step("1", "a"), failed),
                        LockWishes.parse("2", "")),
                Arguments.of("1 a, 2 b", ONE_AND_TWO, seen(taken("1", "a"), step("2", "b")), LockWishes.NONE),
                Arguments.of(
                        "1 a, 2 b\nLockDiffers 1 step-1",
                        ONE_AND_TWO,
                        seen(taken("1", "x"), step("2", "b")),
                        LockWishes.NONE),
                Arguments.of("1 a, 2 b", ONE_AND_TWO, seen(taken("1", "x").varying(), step("2", "b")), LockWishes.NONE),
                Arguments.of("\n", LockFile.EMPTY, seen(taken("1", "a")), LockWishes.NONE));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("withoutMigration")
    void whatIsGoneStaysUntilSomebodySaysThatItIsMeant(
            String expected, LockFile file, Verification seen, LockWishes wishes) {
        anEntryIsComparedWithItsProof(expected, file, seen, wishes);
    }

    static Stream<Arguments> withoutMigration() {
        return Stream.of(
                Arguments.of("1 a, 2 b\nLockGone migration 2", ONE_AND_TWO, seen(step("1", "a")), LockWishes.NONE),
                Arguments.of(
                        "1 a\n2 is dropped from authdb.lock: there is no such migration.",
                        ONE_AND_TWO,
                        seen(step("1", "a")),
                        LockWishes.parse("2", "1")),
                Arguments.of(
                        "1 a, 2 b\nLockReleased migration 1",
                        ONE_AND_TWO,
                        seen(step("2", "b")),
                        LockWishes.parse("1", "1")),
                // an upgrade that fails ends the chain: those above it are not gone
                Arguments.of(
                        "1 a, 2 b",
                        ONE_AND_TWO,
                        seen(step("1", "a").state(Proof.State.FAILED).finding(Weight.FAILURE, "UpgradeFailed", "No.")),
                        LockWishes.parse("2", "")),
                Arguments.of(
                        "1 a, 2 b\nLockUnknown migration 02x\nLockUnknown migration 7",
                        ONE_AND_TWO,
                        seen(step("1", "a"), step("2", "b")),
                        LockWishes.parse("7", "02x")),
                Arguments.of(
                        "1 a\n1 step-1 is added to authdb.lock, although it is released: was it there before?",
                        LockFile.EMPTY,
                        seen(step("1", "a")),
                        LockWishes.parse("", "1")));
    }

    @Test
    void theMessageShowsOldAndNewAndTheCommandThatHelps() {
        LockFile file = locked(Proofs.of("2", "", "").sending(List.of("x", "a", "b", "y"), List.of("drop")));
        Verification seen = seen(Proofs.of("2", "", "").sending(List.of("x", "c", "y"), List.of("drop")));
        assertThat(message(file, seen)).isEqualTo("""
                        [LockDiffers] 2 step-2: it is not what authdb.lock says.
                          upgrade, from statement 2
                            - a
                            - b
                            + c
                        A database that ran it before does not change. If it ran nowhere else yet: \
                        mvn authdb:verify -Dauthdb.lock.update=2
                        Otherwise restore com.example.Step2 and write a new migration.""");
    }

    @Test
    void linesThatDoNotGiveTheirChecksumWereEditedWhateverTheClassSends() throws MalformedLineException {
        LockFile edited = LockFile.parse(ONE_AND_TWO.text().replace("sql b", "sql c"));

        for (String sent : List.of("b", "c")) {
            assertThat(message(edited, seen(step("1", "a"), step("2", sent))).replaceAll("1:[0-9a-f]{64}", "1:HASH"))
                    .isEqualTo("""
                            [LockEdited] 2 step-2: the lines of its entry in authdb.lock do not give the checksum above them.
                              upgrade says 1:HASH, its lines give 1:HASH
                            Somebody edited it, or a merge put two entries together: take the file from version control again.
                            If what com.example.Step2 sends now is meant, the entry is written anew by: \
                            mvn authdb:verify -Dauthdb.lock.update=2""");
        }
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource
    void anEditedEntryIsWrittenAnewOnlyWhereThatIsSaid(String expected, Verification seen, LockWishes wishes)
            throws MalformedLineException {
        LockFile edited = LockFile.parse(ONE_AND_TWO.text().replace("sql b", "sql c"));
        anEntryIsComparedWithItsProof(expected, edited, seen, wishes);
    }

    static Stream<Arguments> anEditedEntryIsWrittenAnewOnlyWhereThatIsSaid() {
        Verification proven = seen(step("1", "a"), step("2", "b"));
        return Stream.of(
                Arguments.of("1 a, 2 c\nLockEdited 2 step-2", proven, LockWishes.NONE),
                Arguments.of("1 a, 2 b\n2 step-2 is updated in authdb.lock.", proven, LockWishes.parse("2", "")),
                Arguments.of("1 a, 2 c\nLockEdited 2 step-2", proven, LockWishes.parse("2", "2")),
                Arguments.of(
                        "1 a, 2 c\nLockEdited 2 step-2",
                        seen(step("1", "a"), taken("2", "b").varying()),
                        LockWishes.NONE),
                Arguments.of("1 a, 2 c\nLockGone migration 2", seen(step("1", "a")), LockWishes.NONE));
    }

    @Test
    void anotherBindIsNoOtherSpelling() {
        Proofs before = Proofs.of("1", "", "").sendingPrepared("insert into t values (?)", "$1 string 'a'");
        Proofs after = Proofs.of("1", "", "").sendingPrepared("insert into t values (?)", "$1 string 'b'");

        assertThat(message(locked(before), seen(after)))
                .contains("- insert into t values (?)", "+ insert into t values (?)")
                .doesNotContain("Only upper case");
    }

    @Test
    void aVerdictThatChangedIsShown() {
        Proofs before = Proofs.of(Chains.revision("2", "step 2", new Reversibility.Reversible("", "")))
                .sending(List.of("a"), List.of("b"));
        Proofs after = Proofs.of(Chains.revision("2", "step 2", new Reversibility.Irreversible("gone", "", "")))
                .sending(List.of("a"), List.of());
        assertThat(message(locked(before), seen(after)))
                .contains("  reversible\n    - yes\n    + NO\n  downgrade\n    - b\n    + none\n")
                .doesNotContain("upgrade\n    - a");
    }

    @ParameterizedTest(name = "{index} {0} {1}")
    @MethodSource
    void anotherSpellingOfTheSameTokensIsSaidToBeJustThat(String before, String after, boolean spelling) {
        String message = message(locked(step("1", before)), seen(step("1", after)));
        assertThat(message.contains("Only upper case, lower case and quotes differ"))
                .isEqualTo(spelling);
        assertThat(message).contains("- " + before, "+ " + after);
    }

    static Stream<Arguments> anotherSpellingOfTheSameTokensIsSaidToBeJustThat() {
        return Stream.of(
                Arguments.of("create table \"t\" (id int)", "CREATE TABLE t (id int)", true),
                Arguments.of("select 'a'", "SELECT 'a'", true),
                Arguments.of("select 'a'", "select 'A'", false),
                Arguments.of("select $$a$$", "select $$A$$", false),
                Arguments.of("create table t (id int)", "create table t (id bigint)", false));
    }

    @Test
    void aDifferenceBeyondWhatIsKeptIsSaidToBeThere() {
        List<String> many = IntStream.range(0, 50).mapToObj(i -> "select " + i).toList();
        List<String> other =
                Stream.concat(many.stream().limit(49), Stream.of("select 0")).toList();
        assertThat(message(
                        locked(Proofs.of("1", "", "").sending(many, List.of())),
                        seen(Proofs.of("1", "", "").sending(other, List.of()))))
                .contains("differs in what authdb.lock does not keep of it")
                .doesNotContain("Only upper case");
    }

    private static String message(LockFile file, Verification seen) {
        return LockComparison.of(file, seen, LockWishes.NONE).problems().get(0).text(Spelling.MAVEN);
    }

    private static Proofs step(String id, String sql) {
        return Proofs.of(id, sql, "down of " + id);
    }

    private static Proofs taken(String id, String sql) {
        return step(id, sql).sending(List.of(sql), List.of()).state(Proof.State.TAKEN);
    }

    private static Verification seen(Proofs... proofs) {
        return Proofs.verification(proofs);
    }

    private static LockFile locked(Proofs... proofs) {
        return LockComparison.of(LockFile.EMPTY, seen(proofs), LockWishes.NONE).file();
    }

    private static String text(LockFile file) {
        return String.join(
                ", ", file.entries().stream().map(LockComparisonTest::text).toList());
    }

    private static String text(LockEntry entry) {
        return entry.id() + " "
                + (entry.upgrade().varies()
                        ? "varies"
                        : entry.upgrade().statements().get(0).text());
    }
}
