package io.authdb.engine.tool;

import io.authdb.engine.Authdb;
import io.authdb.engine.execute.Progress;
import io.authdb.engine.fleet.Fleet;
import io.authdb.engine.fleet.FleetReport;
import io.authdb.engine.fleet.Member;
import io.authdb.engine.fleet.Result;
import io.authdb.engine.fleet.Slice;
import io.authdb.engine.fleet.TargetsFile;
import io.authdb.engine.fleet.TargetsFile.Target;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A command to many databases, from words to lines. */
final class FleetConversation {

    private static final Set<String> GOALS = Set.of("upgrade", "check", "plan");
    private static final int PARALLEL = 4;
    private static final int MOST_PARALLEL = 64;

    private final Words words;
    private final Context context;
    private final Authdb model;

    /** @param configured sets what was typed for every database */
    FleetConversation(Words words, Context context, UnaryOperator<Authdb> configured) {
        this.words = words;
        this.context = context;
        // the migrations are the same for all, and each is looked at before it is worked on
        this.model = configured.apply(Authdb.offline()).readingOnce();
    }

    /** Returns the exit code: that of the worst. */
    int hold(Shutdown shutdown) {
        requireKnownGoal();
        List<Member> members = members();
        Fleet fleet = new Fleet(members, parallel(), this::tell);
        shutdown.cancels(fleet::stop);
        List<Result> results = words.goal().equals("upgrade") ? fleet.run() : fleet.look();
        FleetReport report = new FleetReport(words.goal(), results);
        if (words.has("json")) {
            context.out().accept(Json.of(report.json(context.spelling())));
        } else {
            report.table().forEach(context.out());
            report.problems(context.spelling()).forEach(context.err());
            context.out().accept(report.summary());
        }
        return report.exitCode();
    }

    private void requireKnownGoal() {
        if (!GOALS.contains(words.goal())) {
            throw new UsageException(
                    List.of(
                            Problem.of(
                                            "OneAtATime",
                                            words.goal(),
                                            "it is for one database, not for the targets of a file.")
                                    .advise(
                                            "With targets there are upgrade, check and plan. Type it for one database after the other.")));
        }
    }

    private List<Member> members() {
        TargetsFile file = TargetsFile.read(Path.of(words.option("targets").orElseThrow()));
        List<Member> all = file.schemas()
                .map(this::ofSchemas)
                .orElseGet(() -> file.targets().stream().map(this::ofTarget).toList());
        List<Member> some =
                words.option("slice").map(Slice::parse).orElse(Slice.WHOLE).of(all);
        return words.option("canary").map(name -> Fleet.led(some, name)).orElse(some);
    }

    /** The history of a tenant is beside its schema: what its application calls its tables is its own affair. */
    private List<Member> ofSchemas(String query) {
        DriverConnections connections = DriverConnections.of(words, context);
        return TenantSchemas.of(connections, query).stream()
                .map(schema -> member(
                        schema, connections, alone -> alone.schema(schema).historySchema(schema + "_authdb")))
                .toList();
    }

    private Member ofTarget(Target target) {
        Words own = target.more().containsKey("username")
                ? words.with("url", target.url()).with("username", target.more().get("username"))
                : words.with("url", target.url());
        DriverConnections connections =
                DriverConnections.of(own, password(target).map(context::with).orElse(context));
        return member(target.name(), connections, alone -> placed(alone, target));
    }

    private static Authdb placed(Authdb alone, Target target) {
        Authdb authdb =
                target.more().containsKey("schema") ? alone.schema(target.more().get("schema")) : alone;
        return target.more().containsKey("historySchema")
                ? authdb.historySchema(target.more().get("historySchema"))
                : authdb;
    }

    private Member member(String name, DriverConnections connections, UnaryOperator<Authdb> placed) {
        Authdb authdb = placed.apply(model.over(connections)).progress(warnings(name));
        return new ToolMember(name, authdb, words, connections::cancel);
    }

    private Optional<char[]> password(Target target) {
        Optional<String> variable = Optional.ofNullable(target.more().get("passwordVariable"));
        if (variable.isPresent()) {
            return Optional.of(Optional.ofNullable(context.environment().get(variable.orElseThrow()))
                    .orElseThrow(() -> missing(target, "the environment has no " + variable.orElseThrow() + "."))
                    .toCharArray());
        }
        return Optional.ofNullable(target.more().get("passwordFile"))
                .map(file -> firstLine(target, Path.of(file)).toCharArray());
    }

    private static String firstLine(Target target, Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw missing(target, "its password file cannot be read: " + unreadable);
        }
    }

    private static UsageException missing(Target target, String what) {
        return new UsageException(List.of(Problem.of("NoPassword", target.name(), what)
                .advise("Set what the targets file names, or take its line away.")));
    }

    private Progress warnings(String name) {
        return new Progress() {
            @Override
            public void warning(String sentence) {
                context.warn().accept(name + ": " + sentence);
            }
        };
    }

    private void tell(Result result) {
        boolean worked = result.outcome() == Result.Outcome.DONE || result.outcome() == Result.Outcome.FAILED;
        if (worked && !words.has("json")) {
            context.out().accept(result.name() + ": " + result.outcome().words());
        }
    }

    private int parallel() {
        String typed = words.option("parallel").orElse(String.valueOf(PARALLEL));
        if (typed.matches("[1-9]\\d?") && Integer.parseInt(typed) <= MOST_PARALLEL) {
            return Integer.parseInt(typed);
        }
        throw new UsageException(List.of(
                Problem.of("MalformedNumber", "parallel", typed + " is no number from 1 to " + MOST_PARALLEL + ".")
                        .advise("Each that is at work needs a connection.")));
    }
}
