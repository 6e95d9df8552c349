package io.authdb.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.seal.Index;
import io.authdb.engine.seal.Seal;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationFilesTest {

    @TempDir
    Path module;

    @Test
    void aVerificationThatPassedLeavesAllOfIt() throws IOException {
        VerificationFiles.Written written = write(Proofs.SEED);
        assertThat(written.problems()).isEmpty();
        assertThat(written.remarks()).containsExactly("4 migrations are added to authdb.lock, from 001 to 004.");
        assertThat(contents(module).keySet())
                .containsExactly(
                        "authdb.lock",
                        "target/authdb/TEST-authdb.xml",
                        "target/authdb/report.html",
                        "target/authdb/sql/001.down.sql",
                        "target/authdb/sql/001.up.sql",
                        "target/authdb/sql/002.down.sql",
                        "target/authdb/sql/002.up.sql",
                        "target/authdb/sql/003.up.sql",
                        "target/authdb/sql/004.down.sql",
                        "target/authdb/sql/004.up.sql",
                        "target/authdb/verify.json",
                        "target/authdb/verify.md",
                        "target/classes/META-INF/authdb/index",
                        "target/classes/META-INF/authdb/seal/001.down",
                        "target/classes/META-INF/authdb/seal/001.up",
                        "target/classes/META-INF/authdb/seal/002.down",
                        "target/classes/META-INF/authdb/seal/002.up",
                        "target/classes/META-INF/authdb/seal/003.up",
                        "target/classes/META-INF/authdb/seal/004.down",
                        "target/classes/META-INF/authdb/seal/004.up");
        Golden.assertIs("index", Files.readString(index().resolve("index")));
        Golden.assertIs("001.up", Files.readString(index().resolve("seal/001.up")));
    }

    @Test
    void whatTravelsInTheJarIsWhatWasProven() throws Exception {
        write(Proofs.SEED);
        Index index = Index.parse(Files.readString(index().resolve("index")));
        for (Proof proof : Proofs.SEED.proofs()) {
            Seal seal = Seal.parse(
                    Files.readString(index().resolve("seal/" + proof.revision().id() + ".up")));
            assertThat(seal.statements())
                    .extracting(SentStatement::sql)
                    .containsExactlyElementsOf(proof.sql().upgrade().stream()
                            .map(SentStatement::sql)
                            .toList());
        }
        assertThat(index.chain().revisions())
                .containsExactlyElementsOf(
                        Proofs.SEED.proofs().stream().map(Proof::revision).toList());
    }

    @Test
    void theSecondTimeNothingIsTouched() throws IOException {
        write(Proofs.SEED);
        TreeMap<String, String> first = contents(module);
        FileTime longAgo = FileTime.fromMillis(1);
        Files.setLastModifiedTime(lock(), longAgo);
        assertThat(write(Proofs.SEED)).isEqualTo(new VerificationFiles.Written(List.of(), List.of()));
        assertThat(contents(module)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(lock())).isEqualTo(longAgo);
    }

    @Test
    void aProofThatFailedTakesIndexAndSealsAway() throws IOException {
        write(Proofs.SEED);
        write(Proofs.MIXED);
        assertThat(contents(index())).isEmpty();
    }

    @Test
    void aVerificationThatBeginsTakesThemAwayInCaseItDoesNotEnd() throws IOException {
        write(Proofs.SEED);
        Files.writeString(index().resolve("notes.txt"), "mine");
        files().clear();
        assertThat(contents(index()).keySet()).containsExactly("notes.txt");
    }

    @Test
    void soDoesADifferenceFromTheLock() throws IOException {
        write(Proofs.verification(Proofs.of("1", "select 1", "select 2")));
        String lock = Files.readString(lock());
        List<Problem> problems = write(Proofs.verification(Proofs.of("1", "select 3", "select 2")))
                .problems();
        assertThat(problems).extracting(Problem::code).containsExactly("LockDiffers");
        assertThat(contents(index())).isEmpty();
        assertThat(Files.readString(lock())).isEqualTo(lock);
        assertThat(Files.readString(module.resolve("target/authdb/TEST-authdb.xml")))
                .contains("failures=\"1\"");
    }

    @Test
    void whatAMigrationNoLongerLeavesIsTakenAway() throws IOException {
        write(Proofs.verification(Proofs.of("1", "a", "b"), Proofs.of("2", "c", "d")));
        Files.delete(lock());
        Files.writeString(module.resolve("target/authdb/sql/notes.txt"), "mine");
        write(Proofs.verification(Proofs.of("1", "a", "b")));
        assertThat(contents(module).keySet())
                .noneMatch(name -> name.contains("/2."))
                .contains("target/authdb/sql/notes.txt");
    }

    @Test
    void whatCannotBeSealedSaysWhy() throws Exception {
        write(Proofs.verification(
                Proofs.of("1", "a", "b").varying(),
                Proofs.of("2", "", "b").sendingPrepared("insert into t values (?)", "$1 int 1"),
                Proofs.of("3", "a", "copy t from stdin"),
                Proofs.of("4", "a", "b").state(Proof.State.TAKEN)));
        assertThat(contents(index()).keySet()).containsExactly("index");
        assertThat(Index.parse(Files.readString(index().resolve("index"))).entries())
                .extracting(entry -> entry.sealing().obstacle())
                .containsExactly(
                        "its statements depend on rows or chance",
                        "upgrade: statement 1 has bound values",
                        "downgrade: statement 1 copies rows that are not in its text",
                        "only run, not proven");
    }

    @Test
    void aConflictInTheLockIsAProblemAndTheFileStays() throws IOException {
        String text = "format 1\n\nmigration 1\n<<<<<<< HEAD\n";
        write(Proofs.SEED);
        Files.writeString(lock(), text);
        VerificationFiles.Written written = write(Proofs.SEED);
        assertThat(written.problems())
                .extracting(Problem::headline)
                .containsExactly("[LockUnreadable] authdb.lock line 4: Git marked a merge conflict here.");
        assertThat(Files.readString(lock())).isEqualTo(text);
        assertThat(contents(index())).isEmpty();
    }

    @Test
    void withoutALockFileNobodyMissesIt() {
        VerificationFiles files = new VerificationFiles(
                module.resolve("target/authdb"), Optional.empty(), Optional.empty(), LockWishes.NONE);
        assertThat(files.write(Proofs.SEED).remarks()).isEmpty();
        assertThat(lock()).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsTheUsersToMend() throws IOException {
        Files.writeString(module.resolve("target"), "a file");
        assertThatThrownBy(() -> write(Proofs.SEED))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("[FileRefused] " + module.resolve("target/authdb") + ": it cannot be made");
    }

    private VerificationFiles.Written write(Verification verification) {
        return files().write(verification);
    }

    private VerificationFiles files() {
        return new VerificationFiles(
                module.resolve("target/authdb"), Optional.of(index()), Optional.of(lock()), LockWishes.NONE);
    }

    private Path index() {
        return module.resolve("target/classes/META-INF/authdb");
    }

    private Path lock() {
        return module.resolve("authdb.lock");
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }
}
