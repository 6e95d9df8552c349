package io.authdb.engine.fleet;

import java.util.List;

/** One database of a fleet. */
public interface Member {

    /** What the fleet calls it. */
    String name();

    /**
     * Looks whether the command could be carried out here, and writes nothing.
     *
     * @return where the database is and where it would be, and what it would wait for
     * @throws io.authdb.engine.problem.AuthdbException if it would be refused, or nobody answers
     */
    Way look();

    /**
     * Carries out the command.
     *
     * @return where the database was and where it is
     * @throws io.authdb.engine.problem.AuthdbException if it failed or was refused
     */
    Way run();

    /** Ends what is being sent, since the process has to end. */
    default void cancel() {}

    /**
     * From where to where.
     *
     * @param from the revision before
     * @param to the revision after
     * @param waits what would be waited for, where that was looked at
     */
    record Way(String from, String to, List<String> waits) {

        /** Keeps a copy of the list. */
        public Way {
            waits = List.copyOf(waits);
        }

        /** A way on which nothing is known to be in the way. */
        public Way(String from, String to) {
            this(from, to, List.of());
        }
    }
}
