package io.authdb.engine.report;

import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.seal.Effect;
import java.util.List;
import java.util.Optional;

/**
 * What an upgrade would do now, and what would hold it up.
 *
 * @param current where the database is
 * @param plan what would run; empty if it would be refused
 * @param steps what is known of each step
 * @param stops why it would be refused
 * @param waits what it would wait for
 * @param remarks what is odd and holds up nothing
 * @param drift how the schema differs from what its migrations make; empty where nobody compared
 */
public record Outlook(
        String current,
        Optional<Plan> plan,
        List<Step> steps,
        List<Problem> stops,
        List<String> waits,
        List<String> remarks,
        Optional<List<String>> drift) {

    /** Keeps copies of the lists. */
    public Outlook {
        steps = List.copyOf(steps);
        stops = List.copyOf(stops);
        waits = List.copyOf(waits);
        remarks = List.copyOf(remarks);
    }

    /** The same with what a comparison of the schema found. */
    public Outlook compared(List<String> differences) {
        return new Outlook(current, plan, steps, stops, waits, remarks, Optional.of(List.copyOf(differences)));
    }

    /** What to do. */
    public enum Verdict {
        /** Nothing is in the way. */
        GO(0),
        /** Something is, for now. */
        WAIT(6),
        /** It would be refused, or meet a schema that is not the migrations'. */
        STOP(3);

        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The exit code of a process that says this. */
        public int exitCode() {
            return exitCode;
        }
    }

    /** What to do. */
    public Verdict verdict() {
        if (!stops.isEmpty() || drift.filter(found -> !found.isEmpty()).isPresent()) {
            return Verdict.STOP;
        }
        return waits.isEmpty() ? Verdict.GO : Verdict.WAIT;
    }

    /**
     * One step.
     *
     * @param revision its migration
     * @param sql what it sends; empty where it runs its class
     * @param effects what it does to tables that are there, and how large each is; empty where that is not known
     */
    public record Step(Revision revision, Optional<List<String>> sql, Optional<List<Sized>> effects) {}

    /**
     * What a step does to a table.
     *
     * @param effect the lock, and what it reads and writes
     * @param size how large the table is now, as people say it; empty if it is not there yet
     */
    public record Sized(Effect effect, String size) {

        /** {@code ACCESS EXCLUSIVE on task, reads all of it; 24 kB}. */
        public String words() {
            return effect.words() + (size.isEmpty() ? "" : "; " + size);
        }
    }
}
