package io.authdb.engine.tool;

import io.authdb.engine.Authdb;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.plan.Reach;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.report.Overview;
import io.authdb.engine.report.OverviewText;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One command, from words to lines. */
final class Conversation {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private final Words words;
    private final Context context;

    Conversation(Words words, Context context) {
        this.words = words;
        this.context = context;
    }

    void hold() {
        Authdb authdb = configured(Authdb.on(DriverConnections.of(words, context)));
        switch (words.goal()) {
            case "upgrade" -> say(authdb.upgrade(words.target().orElse("head")));
            case "downgrade" -> say(authdb.downgrade(target(authdb)));
            case "current" -> say(authdb.current());
            case "history" -> history(new OverviewText(authdb.current())).forEach(context.out());
            default -> check(authdb);
        }
    }

    private Authdb configured(Authdb plain) {
        Authdb authdb = plain.classes(paths()).packages(list("packages")).progress(new ProgressLines(context.out()));
        authdb = words.has("accept-data-loss") ? authdb.acceptDataLoss() : authdb;
        authdb = words.has("out-of-order") ? authdb.outOfOrder() : authdb;
        return words.option("lock-wait").isPresent()
                ? authdb.lockWait(duration(words.option("lock-wait").orElseThrow()))
                : authdb;
    }

    private void say(Overview overview) {
        context.current().accept(overview.current());
        context.out().accept(new OverviewText(overview).current());
    }

    private void say(Plan ran) {
        boolean nothing = ran.steps().isEmpty();
        String current = nothing ? ran.from().name() : ran.to().name();
        context.current().accept(current);
        context.out()
                .accept(
                        nothing
                                ? "Nothing to do: the database is at " + current + " already."
                                : "The database is at " + current + ".");
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

    private List<String> history(OverviewText text) {
        return words.has("verbose") ? text.blocks() : text.table();
    }

    private void check(Authdb authdb) {
        authdb.check();
        context.out().accept("The database is at head.");
    }

    private Path[] paths() {
        return words.option("classes").stream()
                .flatMap(all -> Stream.of(all.split(File.pathSeparator)))
                .map(Path::of)
                .toArray(Path[]::new);
    }

    private String[] list(String option) {
        return words.option(option).stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toArray(String[]::new);
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new UsageException(
                    List.of(Problem.of("MalformedDuration", text, "a duration is a number with its unit.")
                            .advise("Write 30s, 10m or 1h.")));
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }
}
