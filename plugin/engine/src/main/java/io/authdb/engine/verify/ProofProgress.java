package io.authdb.engine.verify;

import io.authdb.engine.revision.Revision;

/** Told how a verification goes on, on the thread that verifies. */
public interface ProofProgress {

    /** Tells nobody. */
    ProofProgress SILENT = new ProofProgress() {};

    /** The proof of a migration begins; the first of so many has number 1. */
    default void started(Revision revision, int number, int of) {}

    /** A proof ended, whatever was seen. */
    default void finished(Proof proof, int number, int of) {}
}
