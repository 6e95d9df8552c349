package io.authdb.engine.execute;

import io.authdb.engine.history.Moment;
import io.authdb.engine.plan.Plan;
import java.time.Duration;

/**
 * Told what happens while it happens; called on the thread that runs the migrations, but for {@link #running}, which comes
 * from a thread of its own.
 */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {};

    /** A migration is not run, since its source file is gone and only its class file is left. */
    default void leftOut(String className, String source) {}

    /** Another run holds the lock; told at once and every ten seconds. */
    default void waiting(String holder) {}

    /** A plan begins; it has at least one step. */
    default void planned(Plan plan) {}

    /** A step begins; the first has number 1. */
    default void started(Plan plan, int number) {}

    /** A step ended well. */
    default void finished(Plan plan, int number, Duration took) {}

    /** How long a step may run before it is told that it still does, and how often from then on. */
    default Duration patience() {
        return Duration.ofSeconds(10);
    }

    /**
     * A step still runs.
     *
     * @param waitsFor the sessions it waits for; empty if it works, or if nobody can tell
     */
    default void running(Plan plan, int number, Duration sinceStart, String waitsFor) {}

    /** Something is odd and stops nothing; a sentence. */
    default void warning(String sentence) {}

    /** Something that was not known has been found out, and the run goes on from it; a sentence. */
    default void settled(String sentence) {}

    /**
     * A step could not have its locks, was undone, and is tried again after a pause.
     *
     * @param why what it waited for, and who held it
     */
    default void retrying(Plan plan, int number, Duration pause, String why) {}

    /** A step that cannot be undone ended well; a backup from before it leads back to this moment. */
    default void recoverable(Plan plan, int number, Moment before) {}
}
