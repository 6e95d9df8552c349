package io.authdb.engine.tool;

import io.authdb.engine.Authdb;
import io.authdb.engine.adopt.Stamped;
import io.authdb.engine.history.SchemaName;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.plan.Reach;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.report.Grants;
import io.authdb.engine.report.Json;
import io.authdb.engine.report.Outlook;
import io.authdb.engine.report.OutlookText;
import io.authdb.engine.report.Overview;
import io.authdb.engine.report.TextFiles;
import io.authdb.engine.script.DbaScript;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One command, from words to lines. */
final class Conversation {

    private final Words words;
    private final Context context;

    Conversation(Words words, Context context) {
        this.words = words;
        this.context = context;
    }

    /** Returns the exit code where nothing is thrown. */
    int hold(Shutdown shutdown) {
        if (words.has("targets")) {
            return new FleetConversation(words, context, this::configured).hold(shutdown);
        }
        if (words.goal().equals("plan")) {
            return plan(shutdown);
        }
        holdAlone(shutdown);
        return 0;
    }

    private int plan(Shutdown shutdown) {
        DriverConnections connections = DriverConnections.of(words, context);
        shutdown.cancels(connections::cancel);
        Authdb authdb = configured(Authdb.on(connections));
        Outlook outlook = authdb.plan(words.target().orElse("head"));
        if (words.option("scratch-url").isPresent() && outlook.stops().isEmpty()) {
            outlook = outlook.compared(new TakeoverConversation(words, context).drift(authdb));
        }
        OutlookText text = new OutlookText(outlook, context.spelling());
        if (words.has("json")) {
            context.out().accept(Json.of(text.json()));
        } else {
            text.lines().forEach(context.out());
        }
        return outlook.verdict().exitCode();
    }

    private void holdAlone(Shutdown shutdown) {
        if (words.goal().equals("grants")) {
            grants().lines().forEach(context.out());
        } else if (words.goal().equals("verify")) {
            Authdb plain = context.setting(words, "url", "AUTHDB_URL").isPresent()
                    ? Authdb.on(DriverConnections.of(words, context))
                    : Authdb.offline();
            new VerifyConversation(words, context).hold(placed(plain));
        } else if (words.goal().equals("sql")) {
            sql();
        } else {
            DriverConnections connections = DriverConnections.of(words, context);
            shutdown.cancels(connections::cancel);
            hold(configured(Authdb.on(connections)));
        }
    }

    private void hold(Authdb authdb) {
        Answer answer = words.has("json") ? new JsonAnswer(context.out()) : new TextAnswer(context.out());
        switch (words.goal()) {
            case "upgrade" -> answer.ran(told(authdb.upgrade(words.target().orElse("head"))));
            case "downgrade" -> answer.ran(told(authdb.downgrade(target(authdb))));
            case "current" -> answer.current(told(authdb.current()));
            case "history" ->
                answer.history(words.has("verbose") ? authdb.history() : authdb.current(), words.has("verbose"));
            case "stamp", "adopt" -> answer.stamped(told(new TakeoverConversation(words, context).hold(authdb)));
            case "resolve" -> answer.current(told(authdb.resolve(words.target().orElse(""))));
            default -> answer.atHead(authdb.check());
        }
    }

    private Plan told(Plan ran) {
        context.current().accept((ran.steps().isEmpty() ? ran.from() : ran.to()).name());
        return ran;
    }

    private Stamped told(Stamped stamped) {
        context.current().accept(stamped.at().name());
        return stamped;
    }

    private Overview told(Overview overview) {
        context.current().accept(overview.current());
        return overview;
    }

    private Authdb configured(Authdb plain) {
        Authdb authdb = placed(plain).progress(progress());
        authdb = words.has("embedded") ? authdb.embedded() : authdb;
        authdb = words.has("force") ? authdb.force() : authdb;
        authdb = words.has("out-of-order") ? authdb.outOfOrder() : authdb;
        authdb = accepting(authdb);
        authdb = words.option("allow-foreign-downgrade")
                .map(authdb::allowForeignDowngrade)
                .orElse(authdb);
        authdb = waiting("lock-wait", authdb, authdb::lockWait);
        authdb = waiting("lock-timeout", authdb, authdb::lockTimeout);
        authdb = waiting("retry-budget", authdb, authdb::retryBudget);
        return waiting("connect-wait", authdb, authdb::connectWait);
    }

    /** A plain true is understood everywhere and enough on the embedded database only. */
    private Authdb accepting(Authdb authdb) {
        String accepted = words.option("accept-data-loss").orElse("");
        if (accepted.isEmpty() || accepted.equals("false")) {
            return authdb;
        }
        return accepted.equals("true") ? authdb.acceptDataLoss() : authdb.acceptDataLoss(accepted);
    }

    private Authdb waiting(String option, Authdb otherwise, Function<Duration, Authdb> set) {
        return words.option(option).map(Durations::parse).map(set).orElse(otherwise);
    }

    /** A database is asked where it is only if nobody says so. */
    private void sql() {
        String target = words.target().orElse("head");
        boolean named = context.setting(words, "url", "AUTHDB_URL").isPresent();
        DbaScript script = named && words.option("from").isEmpty()
                ? placed(Authdb.on(DriverConnections.of(words, context))).script(target)
                : placed(Authdb.offline()).script(words.option("from").orElse("base"), target);
        Optional<Path> folder = words.option("output").map(Path::of);
        if (folder.isPresent()) {
            Path file = folder.orElseThrow().resolve(script.fileName());
            TextFiles.createFolder(folder.orElseThrow());
            TextFiles.write(file, script.text());
            context.out().accept("The script is " + file + ": " + script.plan().length() + ". Run it with psql -X -f.");
        } else {
            script.text().lines().forEach(context.out());
        }
    }

    /** Nobody is connected to: the role may not be there yet. */
    private Grants grants() {
        return new Grants(
                new SchemaName(context.setting(words, "schema", "AUTHDB_SCHEMA").orElse("public")),
                new SchemaName(context.setting(words, "history-schema", "AUTHDB_HISTORY_SCHEMA")
                        .orElse("authdb")),
                context.setting(words, "username", "AUTHDB_USERNAME").orElse("migrator"),
                context.setting(words, "url", "AUTHDB_URL")
                        .flatMap(Grants::database)
                        .orElse("app"));
    }

    private ProgressLines progress() {
        return words.has("json")
                ? new ProgressLines(line -> {}, context.warn(), Optional.empty(), words.has("embedded"))
                : new ProgressLines(context.out(), context.warn(), context.live(), words.has("embedded"));
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
