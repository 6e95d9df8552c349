package io.authdb.engine.tool;

import io.authdb.engine.adopt.Stamped;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.report.Overview;
import io.authdb.engine.report.OverviewText;
import java.util.function.Consumer;

/**
 * Lines for people.
 *
 * @param out takes them
 */
record TextAnswer(Consumer<String> out) implements Answer {

    @Override
    public void ran(Plan plan) {
        out.accept(
                plan.steps().isEmpty()
                        ? "Nothing to do: the database is at " + plan.from() + " already."
                        : "The database is at " + plan.to() + ".");
    }

    @Override
    public void stamped(Stamped stamped) {
        new StampedText(stamped).lines().forEach(out);
    }

    @Override
    public void current(Overview overview) {
        out.accept(new OverviewText(overview).current());
    }

    @Override
    public void history(Overview overview, boolean verbose) {
        OverviewText text = new OverviewText(overview);
        (verbose ? text.blocks() : text.table()).forEach(out);
    }

    @Override
    public void atHead(boolean compared) {
        String not = " Its SQL was not compared: authdb:verify has not run on these classes.";
        out.accept("The database is at head." + (compared ? "" : not));
    }
}
