package io.authdb.engine.tool;

import io.authdb.engine.Authdb;
import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.report.Json;
import io.authdb.engine.report.LockWishes;
import io.authdb.engine.report.ProofProblems;
import io.authdb.engine.report.ProofText;
import io.authdb.engine.report.Report;
import io.authdb.engine.report.VerificationFiles;
import io.authdb.engine.report.VerificationFiles.Written;
import io.authdb.engine.report.VerificationJson;
import io.authdb.engine.verify.Exclusion;
import io.authdb.engine.verify.Rows;
import io.authdb.engine.verify.Settings;
import io.authdb.engine.verify.Verification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command {@code verify}, from words to lines. */
final class VerifyConversation {

    private final Words words;
    private final Context context;

    VerifyConversation(Words words, Context context) {
        this.words = words;
        this.context = context;
    }

    /**
     * Verifies.
     *
     * @throws DefinitionException if a claim is false
     */
    void hold(Authdb authdb) {
        Optional<VerificationFiles> files = files();
        files.ifPresent(VerificationFiles::clear);
        Verification verification = verified(authdb);
        context.live().ifPresent(live -> live.accept(""));
        Written written = files.map(all -> all.write(verification)).orElse(new Written(List.of(), List.of()));
        List<Problem> problems = new ArrayList<>(new ProofProblems(verification).all());
        problems.addAll(written.problems());
        if (!words.has("json")) {
            tell(new Report(verification, written.problems()), written.remarks());
        } else if (problems.isEmpty()) {
            context.out().accept(Json.of(new VerificationJson(new Report(verification, List.of())).json()));
        }
        if (!problems.isEmpty()) {
            throw new DefinitionException(problems);
        }
    }

    private void tell(Report report, List<String> remarks) {
        ProofText text = new ProofText(report.verification());
        text.table().forEach(context.out());
        text.remarks().forEach(context.out());
        remarks.forEach(context.out());
        context.out().accept(report.summary());
    }

    private Optional<VerificationFiles> files() {
        LockWishes wishes = LockWishes.parse(
                words.option("lock-update").orElse(""),
                words.option("lock-released").orElse(""));
        return words.option("output")
                .map(folder -> new VerificationFiles(
                        Path.of(folder),
                        words.option("index").map(Path::of),
                        words.option("lock-file").map(Path::of),
                        wishes));
    }

    private Verification verified(Authdb authdb) {
        return new ScratchProgress(context)
                .watched(live -> authdb.verify(DriverScratchServer.of(words, context), settings(), live));
    }

    private Settings settings() {
        Settings settings = Settings.DEFAULT.with(rows()).withRoles(words.list("roles"));
        settings = words.option("column-order").filter("strict"::equals).isPresent()
                ? settings.withStrictColumnOrder()
                : settings;
        settings = words.option("since").isPresent()
                ? settings.since(words.option("since").orElseThrow())
                : settings;
        Duration limit = words.option("time-limit").map(Durations::parse).orElse(Settings.DEFAULT.timeLimit());
        return settings.with(limit)
                .excluding(Exclusion.parse(words.option("exclude").orElse("")));
    }

    private Rows rows() {
        String wanted = words.option("data").orElse("generated");
        return Arrays.stream(Rows.values())
                .filter(rows -> rows.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        List.of(Problem.of("UnknownData", wanted, "there are no such rows to prove with.")
                                .advise("Say generated, samples or none."))));
    }
}
