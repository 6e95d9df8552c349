package io.authdb.engine.tool;

import io.authdb.engine.Authdb;
import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.report.ProofProblems;
import io.authdb.engine.report.ProofText;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.ProofProgress;
import io.authdb.engine.verify.Rows;
import io.authdb.engine.verify.Settings;
import io.authdb.engine.verify.Verification;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
        Verification verification = authdb.verify(DriverScratchServer.of(words, context), settings(), new Live());
        context.live().ifPresent(live -> live.accept(""));
        ProofText text = new ProofText(verification);
        text.table().forEach(context.out());
        text.remarks().forEach(context.out());
        List<Problem> problems = new ProofProblems(verification).all();
        if (!problems.isEmpty()) {
            context.out().accept(text.summary());
            throw new DefinitionException(problems);
        }
        context.out().accept(text.summary());
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
        return settings.with(limit);
    }

    private Rows rows() {
        String wanted = words.option("data").orElse("generated");
        return Arrays.stream(Rows.values())
                .filter(rows -> rows.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        List.of(Problem.of("UnknownData", wanted, "the rows are generated, samples or none."))));
    }

    /** On a terminal, which migration is being proven. */
    private final class Live implements ProofProgress {

        @Override
        public void started(Revision revision, int number, int of) {
            context.live()
                    .ifPresent(terminal -> terminal.accept(ProgressLines.bar(number - 1, of) + " " + number + "/" + of
                            + " " + revision.title() + " ..."));
        }

        @Override
        public void finished(Proof proof, int number, int of) {}
    }
}
