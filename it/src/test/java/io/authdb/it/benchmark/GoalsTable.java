package io.authdb.it.benchmark;

import io.authdb.it.chaos.WireCount;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What authdb is to cost, beside what it did in this run. */
record GoalsTable(Results results) {

    private static final int SOME = 100;
    private static final int MANY = 1000;

    MarkdownTable table() {
        MarkdownTable table = new MarkdownTable("goal", "measured", "at most", "met");
        Stream.of(atHead(), upgrade(), downgrade(), beside())
                .flatMap(List::stream)
                .filter(goal -> goal.measured().isPresent())
                .forEach(goal -> table.row(
                        goal.what(), Cells.of("%.2f", goal.measured()), Cells.of("%.2f", goal.most()), goal.verdict()));
        return table;
    }

    private List<Goal> atHead() {
        OptionalDouble goal = cpu(Task.AT_HEAD, AuthdbProject.MAVEN, SOME);
        return List.of(
                new Goal(
                        "Maven goal at head, 100: CPU s beyond `mvn validate`",
                        less(goal, cpu(Task.AT_HEAD, EmptyProject.NAME, SOME)),
                        0.8),
                new Goal("the same, by Flyway's", ratio(goal, cpu(Task.AT_HEAD, FlywayProject.MAVEN, SOME)), 0.6),
                new Goal(
                        "the same, by Liquibase's", ratio(goal, cpu(Task.AT_HEAD, LiquibaseProject.MAVEN, SOME)), 0.45),
                new Goal("bundle at head, 1000: CPU s", cpu(Task.AT_HEAD, AuthdbProject.BUNDLE, MANY), 0.75),
                new Goal("the same with the AppCDS archive", cpu(Task.AT_HEAD, AuthdbProject.ARCHIVED, MANY), 0.45),
                new Goal("bundle at head, 100: connections", wire(Task.AT_HEAD, WireCount::connections), 1),
                new Goal("the same, round trips after login", wire(Task.AT_HEAD, WireCount::turns), 2),
                new Goal("the same, statements", wire(Task.AT_HEAD, WireCount::statements), 2));
    }

    private List<Goal> upgrade() {
        OptionalDouble classes = cpu(Task.UPGRADE, AuthdbProject.CLASSES, MANY);
        OptionalDouble archived = cpu(Task.UPGRADE, AuthdbProject.ARCHIVED, MANY);
        OptionalDouble psql = cpu(Task.UPGRADE, PsqlScripts.NAME, MANY);
        return List.of(
                new Goal(
                        "jOOQ classes, upgrade of 1000, by Flyway's API",
                        ratio(classes, cpu(Task.UPGRADE, FlywayProject.API, MANY)),
                        0.25),
                new Goal(
                        "the same, by Liquibase's API",
                        ratio(classes, cpu(Task.UPGRADE, LiquibaseProject.API, MANY)),
                        0.25),
                new Goal("the same, by psql", ratio(classes, psql), 2.5),
                new Goal("bundle with AppCDS archive, upgrade of 1000, by psql", ratio(archived, psql), 1.5),
                new Goal(
                        "round trips for each migration of one statement",
                        new WireTable(results).turnsEach(AuthdbProject.BUNDLE),
                        3),
                new Goal(
                        "bundle, upgrade of 1000: MiB",
                        results.peakMib(new Row(Task.UPGRADE.words(), AuthdbProject.BUNDLE, MANY)),
                        120),
                new Goal(
                        "jOOQ classes, upgrade: exponent from 100 to 1000, without what 4 cost",
                        marginal(AuthdbProject.CLASSES),
                        1.05));
    }

    private List<Goal> downgrade() {
        return List.of(
                new Goal(
                        "jOOQ classes, downgrade of 1000, by psql",
                        ratio(
                                cpu(Task.DOWNGRADE, AuthdbProject.CLASSES, MANY),
                                cpu(Task.DOWNGRADE, PsqlScripts.NAME, MANY)),
                        2.5),
                new Goal(
                        "bundle, a refused downgrade by a run at head",
                        ratio(
                                results.cpu(new Row(RefusedDowngrade.TASK, AuthdbProject.BUNDLE, SOME)),
                                results.cpu(new Row(RefusedDowngrade.TASK, AuthdbProject.BUNDLE + ": at head", SOME))),
                        1.1));
    }

    private List<Goal> beside() {
        OptionalDouble verified = results.cpu(new Row(VerifyInProcess.TASK, "authdb", MANY));
        return List.of(
                new Goal("verify of 1000: CPU s", verified, 13),
                new Goal(
                        "the same, by Flyway's API applying them once",
                        ratio(verified, cpu(Task.UPGRADE, FlywayProject.API, MANY)),
                        0.5),
                new Goal("verify: exponent from 100 to 1000", exponent(VerifyInProcess.TASK, "authdb"), 1.1),
                new Goal(
                        "the example verified again: CPU s beyond `mvn validate`",
                        beyond(SeedVerify.TASK, "mvn authdb:verify", "mvn validate", 4),
                        2.5),
                new Goal(
                        "5000 other classes to search: CPU s",
                        beyond(DiscoveryInLargeApplication.TASK, "among 5000 classes", "alone", 4),
                        0.15),
                new Goal(
                        "embedded server, second start and stop: CPU s beyond `mvn validate`",
                        beyond(ServerStart.TASK, "mvn authdb:start authdb:stop", "mvn validate", 0),
                        1.0));
    }

    /** What one row of a task costs more than another. */
    private OptionalDouble beyond(String task, String row, String other, int size) {
        return less(results.cpu(new Row(task, row, size)), results.cpu(new Row(task, other, size)));
    }

    private OptionalDouble cpu(Task task, String contestant, int size) {
        return results.cpu(new Row(task.words(), contestant, size));
    }

    private OptionalDouble wire(Task task, ToIntFunction<WireCount> figure) {
        return results.wire(new Row(task.words(), AuthdbProject.BUNDLE, SOME)).stream()
                .mapToDouble(figure::applyAsInt)
                .findAny();
    }

    private OptionalDouble marginal(String contestant) {
        List<Growth.Point> curve = results.curve(Task.UPGRADE.words(), contestant);
        return growth(curve)
                .map(growth -> growth.marginalExponent(curve.get(0).cost()))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble exponent(String task, String contestant) {
        return growth(results.curve(task, contestant)).stream()
                .mapToDouble(Growth::exponent)
                .findAny();
    }

    private static Optional<Growth> growth(List<Growth.Point> curve) {
        return curve.stream().filter(point -> point.size() == SOME).findAny().flatMap(from -> curve.stream()
                .filter(point -> point.size() == MANY)
                .findAny()
                .map(to -> new Growth(from, to)));
    }

    private static OptionalDouble less(OptionalDouble all, OptionalDouble part) {
        return both(all, part, (a, b) -> a - b);
    }

    private static OptionalDouble ratio(OptionalDouble one, OptionalDouble other) {
        return both(one, other, (a, b) -> a / b);
    }

    private static OptionalDouble both(OptionalDouble one, OptionalDouble other, DoubleBinaryOperator operator) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(operator.applyAsDouble(one.getAsDouble(), other.getAsDouble()))
                : OptionalDouble.empty();
    }
}
