package io.authdb.engine.report;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.seal.Index;
import io.authdb.engine.seal.LockFile;
import io.authdb.engine.seal.MalformedLineException;
import io.authdb.engine.seal.Seal;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what a verification leaves behind: reports, the SQL, {@code authdb.lock}, and what travels in the jar.
 *
 * @param output the folder of the reports, {@code target/authdb}
 * @param index the folder of what travels in the jar, {@code target/classes/META-INF/authdb}; empty where there is none
 * @param lockFile {@code authdb.lock}; empty where it is not wanted
 * @param wishes what the user says of the lock
 */
public record VerificationFiles(Path output, Optional<Path> index, Optional<Path> lockFile, LockWishes wishes) {

    private static final List<String> SEAL_ENDINGS = List.of(Seal.UP, Seal.DOWN);

    /**
     * What the lock has to say.
     *
     * @param problems why the build fails although every proof may be good
     * @param remarks what was added, updated or dropped
     */
    public record Written(List<Problem> problems, List<String> remarks) {

        /** Keeps copies of the lists. */
        public Written {
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Writes all of it. What a jar would carry is taken away unless everything is good: a stale seal must not reach it.
     *
     * @throws io.authdb.engine.problem.UsageException if a file cannot be read or written
     */
    public Written write(Verification verification) {
        Written lock =
                lockFile.map(file -> lock(file, verification)).orElseGet(() -> new Written(List.of(), List.of()));
        Report report = new Report(verification, lock.problems());
        TextFiles.createFolder(output);
        TextFiles.write(output.resolve("verify.json"), Json.of(new VerificationJson(report).json()) + "\n");
        TextFiles.write(output.resolve("verify.md"), new VerificationMarkdown(report).text());
        TextFiles.write(output.resolve("report.html"), new HtmlReport(report).text());
        TextFiles.write(output.resolve("TEST-authdb.xml"), new JUnitXml(report).text());
        writeAll(output.resolve("sql"), List.of(".up.sql", ".down.sql"), scripts(verification));
        if (report.passed()) {
            index.ifPresent(folder -> writeIndex(folder, verification));
        } else {
            clear();
        }
        return lock;
    }

    /** Takes away what a jar would carry; for the beginning of a verification, which may not come to its end. */
    public void clear() {
        index.ifPresent(folder -> {
            TextFiles.delete(folder.resolve(Index.FILE));
            TextFiles.deleteOthers(folder.resolve(Seal.FOLDER), SEAL_ENDINGS, Set.of());
        });
    }

    private Written lock(Path file, Verification verification) {
        LockFile old;
        try {
            old = Files.exists(file) ? LockFile.parse(TextFiles.read(file)) : LockFile.EMPTY;
        } catch (MalformedLineException malformed) {
            return new Written(List.of(LockProblems.malformed(file.getFileName().toString(), malformed)), List.of());
        }
        LockResult result = LockComparison.of(old, verification, wishes);
        if (!result.file().equals(old)) {
            TextFiles.replace(file, result.file().text());
        }
        return new Written(result.problems(), result.remarks());
    }

    private static Map<String, String> scripts(Verification verification) {
        Map<String, String> scripts = new LinkedHashMap<>();
        for (Proof proof : verification.proofs()) {
            SqlScript script = new SqlScript(proof);
            scripts.put(proof.revision().id() + ".up.sql", script.upgrade());
            script.downgrade().ifPresent(text -> scripts.put(proof.revision().id() + ".down.sql", text));
        }
        return scripts;
    }

    private static void writeIndex(Path folder, Verification verification) {
        Seals seals = new Seals(verification);
        TextFiles.delete(folder.resolve(Index.FILE));
        writeAll(folder.resolve(Seal.FOLDER), SEAL_ENDINGS, seals.files());
        TextFiles.createFolder(folder);
        // last, so that whoever reads a half-written folder finds nothing
        TextFiles.write(folder.resolve(Index.FILE), seals.index());
    }

    /** Makes a folder hold these files and none of those that an earlier run left. */
    private static void writeAll(Path folder, List<String> endings, Map<String, String> files) {
        TextFiles.deleteOthers(
                folder, endings, files.keySet().stream().map(folder::resolve).collect(Collectors.toSet()));
        if (!files.isEmpty()) {
            TextFiles.createFolder(folder);
        }
        files.forEach((name, content) -> TextFiles.write(folder.resolve(name), content));
    }
}
