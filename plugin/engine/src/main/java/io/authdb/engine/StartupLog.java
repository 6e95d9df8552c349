package io.authdb.engine;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.report.OverviewText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Tells an application's log, whichever it is, what its start waits for.
 *
 * @param logger what the JDK finds for the name {@code io.authdb}: java.util.logging, unless the application brought another
 */
record StartupLog(Logger logger) implements Progress {

    static StartupLog get() {
        return new StartupLog(System.getLogger("io.authdb"));
    }

    /** The last line: an application that is behind what is there is worth a second look. */
    void started(Started started) {
        logger.log(started.isAhead() ? Level.WARNING : Level.INFO, started.sentence());
    }

    @Override
    public void leftOut(String className, String source) {
        warning(className + " is not run: its source " + source + " is gone, and the class file is a leftover.");
    }

    @Override
    public void waiting(String holder) {
        logger.log(Level.INFO, "Waiting for the lock, held by " + holder);
    }

    @Override
    public void planned(Plan plan) {
        logger.log(
                Level.INFO,
                plan.direction().word() + " from " + plan.from() + " to " + plan.to() + ": " + plan.length());
    }

    @Override
    public void finished(Plan plan, int number, Duration took) {
        logger.log(Level.INFO, step(plan, number) + " done in " + OverviewText.took(took));
    }

    @Override
    public void running(Plan plan, int number, Duration sinceStart, String waitsFor) {
        String reason = waitsFor.isEmpty() ? "" : ", waits for " + waitsFor;
        logger.log(Level.INFO, step(plan, number) + " still running after " + OverviewText.took(sinceStart) + reason);
    }

    @Override
    public void warning(String sentence) {
        logger.log(Level.WARNING, sentence);
    }

    @Override
    public void settled(String sentence) {
        logger.log(Level.INFO, sentence);
    }

    @Override
    public void retrying(Plan plan, int number, Duration pause, String why) {
        logger.log(Level.WARNING, step(plan, number) + " is tried again in " + OverviewText.took(pause) + ": " + why);
    }

    private static String step(Plan plan, int number) {
        return number + "/" + plan.steps().size() + " "
                + plan.steps().get(number - 1).revision().title();
    }
}
