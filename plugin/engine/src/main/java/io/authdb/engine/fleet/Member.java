package io.authdb.engine.fleet;

/** One database of a fleet. */
public interface Member {

    /** What the fleet calls it. */
    String name();

    /**
     * Looks whether the command could be carried out here, and writes nothing.
     *
     * @return where the database is and where it would be
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
     */
    record Way(String from, String to) {}
}
