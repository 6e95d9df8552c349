package io.authdb.engine.history;

import io.authdb.engine.revision.RevisionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a database's history says at one moment.
 *
 * @param fence the head row, which each step checks again; empty where there is no history yet
 * @param applied the applied revisions in natural order
 * @param interrupted the step whose intent was recorded and whose end was not
 * @param schema where the migrations work
 * @param elsewhere whether the newest row was written on another cluster than this one; false where nobody can tell
 */
public record State(
        Optional<Fence> fence,
        List<Applied> applied,
        Optional<Interrupted> interrupted,
        WorkingSchema schema,
        boolean elsewhere) {

    /** A database authdb never touched. */
    public static final State NONE = new State(Optional.empty(), List.of(), Optional.empty());

    /** Puts the applied revisions in order. */
    public State {
        List<Applied> sorted = new ArrayList<>(applied);
        sorted.sort(Comparator.comparing(Applied::id));
        applied = List.copyOf(sorted);
    }

    /** The newest applied revision; empty at base. */
    public Optional<RevisionId> current() {
        return applied.isEmpty()
                ? Optional.empty()
                : Optional.of(applied.get(applied.size() - 1).id());
    }

    /** A state whose migrations work where they do unless told otherwise. */
    public State(Optional<Fence> fence, List<Applied> applied, Optional<Interrupted> interrupted) {
        this(fence, applied, interrupted, WorkingSchema.DEFAULT);
    }

    /** A state that was written where it is read. */
    public State(
            Optional<Fence> fence, List<Applied> applied, Optional<Interrupted> interrupted, WorkingSchema schema) {
        this(fence, applied, interrupted, schema, false);
    }

    /**
     * The state once the interrupted step is settled.
     *
     * @param took whether its statement took effect
     * @param step the revision as it would be recorded
     */
    public State settled(boolean took, Applied step) {
        boolean isApplied = took == interrupted.orElseThrow().direction().equals("upgrade");
        List<Applied> others = applied.stream()
                .filter(revision -> !revision.id().equals(step.id()))
                .toList();
        List<Applied> all =
                isApplied ? Stream.concat(others.stream(), Stream.of(step)).toList() : others;
        return new State(fence, all, Optional.empty(), schema, elsewhere);
    }

    /** What the current revision is called: its id, or {@code base}. */
    public String name() {
        return current().map(RevisionId::value).orElse("base");
    }

    /**
     * The head row: whoever writes it adds one to both, so that nobody works from a state that is gone.
     *
     * @param epoch the number of steps ever recorded
     * @param lastSeq the number of the newest history row
     */
    public record Fence(long epoch, long lastSeq) {}

    /**
     * A step that was begun and not ended.
     *
     * @param id the revision
     * @param direction {@code upgrade} or {@code downgrade}
     * @param statement what was about to be sent; empty where an older release recorded the intent
     */
    public record Interrupted(RevisionId id, String direction, Optional<String> statement) {

        /** A step of which nothing else is known. */
        public Interrupted(RevisionId id, String direction) {
            this(id, direction, Optional.empty());
        }
    }
}
