package io.authdb.engine.execute;

import io.authdb.engine.plan.Plan;
import java.time.Duration;

/** Told what happens while it happens; called on the thread that runs the migrations. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {};

    /** Another run holds the lock; told at once and every ten seconds. */
    default void waiting(String holder) {}

    /** A plan begins; it has at least one step. */
    default void planned(Plan plan) {}

    /** A step begins; the first has number 1. */
    default void started(Plan plan, int number) {}

    /** A step ended well. */
    default void finished(Plan plan, int number, Duration took) {}
}
