package io.authdb.engine.verify;

import io.authdb.engine.revision.Revision;

/** Told how a verification goes on, on the thread that verifies. */
public interface ProofProgress {

    /** Tells nobody. */
    ProofProgress SILENT = new ProofProgress() {};

    /**
     * The scratch databases are there.
     *
     * @param drop drops them, on any thread; for when the JVM ends before the verification does
     */
    default void opened(Runnable drop) {}

    /** The proof of a migration begins; the first of so many has number 1. */
    default void started(Revision revision, int number, int of) {}

    /** A proof ended, whatever was seen. */
    default void finished(Proof proof, int number, int of) {}
}
