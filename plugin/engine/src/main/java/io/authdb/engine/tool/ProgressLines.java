package io.authdb.engine.tool;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.history.Moment;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.report.OverviewText;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A line per step as it starts and one as it ends; on a terminal the first is a bar that the next writes over.
 *
 * @param out takes the lines
 * @param warn takes what is odd
 * @param live takes the bar, where there is a terminal
 * @param embedded whether the database is the embedded one, of which there is no backup
 */
record ProgressLines(Consumer<String> out, Consumer<String> warn, Optional<Consumer<String>> live, boolean embedded)
        implements Progress {

    private static final int BAR = 20;

    @Override
    public void leftOut(String className, String source) {
        warn.accept(className + " is not run: its source " + source + " is gone, and the class file is a leftover.");
    }

    @Override
    public void waiting(String holder) {
        out.accept("Waiting for the lock, held by " + holder);
    }

    @Override
    public void planned(Plan plan) {
        String way = plan.from().index() == plan.to().index()
                ? " below " + plan.from()
                : " from " + plan.from() + " to " + plan.to();
        out.accept(plan.direction().word() + way + ": " + plan.length());
    }

    @Override
    public void started(Plan plan, int number) {
        tell(plan, number, " ...");
    }

    @Override
    public void finished(Plan plan, int number, Duration took) {
        out.accept(line(plan, number) + " done in " + OverviewText.took(took));
    }

    @Override
    public void running(Plan plan, int number, Duration sinceStart, String waitsFor) {
        String reason = waitsFor.isEmpty() ? "" : ", waits for " + waitsFor;
        tell(plan, number, " still running after " + OverviewText.took(sinceStart) + reason);
    }

    @Override
    public void warning(String sentence) {
        warn.accept(sentence);
    }

    @Override
    public void settled(String sentence) {
        out.accept(sentence);
    }

    @Override
    public void retrying(Plan plan, int number, Duration pause, String why) {
        out.accept(line(plan, number) + " is tried again in " + OverviewText.took(pause) + ": " + why);
    }

    @Override
    public void recoverable(Plan plan, int number, Moment before) {
        if (!embedded) {
            out.accept(line(plan, number) + " cannot be undone; a backup from before it is brought to the moment before"
                    + " it by " + String.join(", ", before.recovery()));
        }
    }

    private void tell(Plan plan, int number, String now) {
        String line = line(plan, number) + now;
        if (live.isPresent()) {
            live.orElseThrow().accept(bar(number - 1, plan.steps().size()) + " " + line);
        } else {
            out.accept(line);
        }
    }

    static String bar(int done, int steps) {
        int full = BAR * done / steps;
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }

    private static String line(Plan plan, int number) {
        return number + "/" + plan.steps().size() + " "
                + plan.steps().get(number - 1).revision().title();
    }
}
