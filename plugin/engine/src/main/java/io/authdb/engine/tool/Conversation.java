package io.authdb.engine.tool;

import io.authdb.engine.Authdb;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.plan.Reach;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.report.Overview;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One command, from words to lines. */
final class Conversation {

    private final Words words;
    private final Context context;

    Conversation(Words words, Context context) {
        this.words = words;
        this.context = context;
    }

    void hold() {
        if (words.goal().equals("verify")) {
            Authdb plain = context.setting(words, "url", "AUTHDB_URL").isPresent()
                    ? Authdb.on(DriverConnections.of(words, context))
                    : Authdb.offline();
            new VerifyConversation(words, context).hold(placed(plain));
            return;
        }
        Authdb authdb = configured(Authdb.on(DriverConnections.of(words, context)));
        Answer answer = words.has("json") ? new JsonAnswer(context.out()) : new TextAnswer(context.out());
        switch (words.goal()) {
            case "upgrade" -> answer.ran(told(authdb.upgrade(words.target().orElse("head"))));
            case "downgrade" -> answer.ran(told(authdb.downgrade(target(authdb))));
            case "current" -> answer.current(told(authdb.current()));
            case "history" -> answer.history(authdb.current(), words.has("verbose"));
            default -> answer.atHead(authdb.check());
        }
    }

    private Plan told(Plan ran) {
        context.current().accept((ran.steps().isEmpty() ? ran.from() : ran.to()).name());
        return ran;
    }

    private Overview told(Overview overview) {
        context.current().accept(overview.current());
        return overview;
    }

    private Authdb configured(Authdb plain) {
        Authdb authdb = placed(plain).progress(progress());
        authdb = words.has("accept-data-loss") ? authdb.acceptDataLoss() : authdb;
        authdb = words.has("out-of-order") ? authdb.outOfOrder() : authdb;
        return words.option("lock-wait").isPresent()
                ? authdb.lockWait(Durations.parse(words.option("lock-wait").orElseThrow()))
                : authdb;
    }

    private ProgressLines progress() {
        return words.has("json")
                ? new ProgressLines(line -> {}, context.warn(), Optional.empty())
                : new ProgressLines(context.out(), context.warn(), context.live());
    }

    private Authdb placed(Authdb plain) {
        Authdb authdb = plain.classes(paths("classes"))
                .dependencies(paths("dependencies"))
                .packages(words.list("packages").toArray(String[]::new))
                .sources(paths("sources"));
        Optional<String> schema = context.setting(words, "schema", "AUTHDB_SCHEMA");
        Optional<String> history = context.setting(words, "history-schema", "AUTHDB_HISTORY_SCHEMA");
        authdb = schema.isPresent() ? authdb.schema(schema.orElseThrow()) : authdb;
        return history.isPresent() ? authdb.historySchema(history.orElseThrow()) : authdb;
    }

    /** A downgrade asks how far, and says how far it could go. */
    private String target(Authdb authdb) {
        return words.target().orElseThrow(() -> {
            Overview overview = authdb.current();
            return new UsageException(List.of(Problem.of("MissingTarget", "downgrade", "say how far to go down.")
                    .withLines(Reach.down(overview.chain(), overview.state()))
                    .withState("Nothing was run. The database is still at " + overview.current() + ".")
                    .advise("One step down", Command.of("downgrade", "-1"))));
        });
    }

    private Path[] paths(String option) {
        return words.option(option).stream()
                .flatMap(all -> Stream.of(all.split(File.pathSeparator)))
                .map(Path::of)
                .toArray(Path[]::new);
    }
}
