package io.authdb.maven.embedded;

/** What became of the server when it was asked to stop. */
public enum Stopped {
    /** It ran, and does so no more. */
    NOW,
    /** There was nothing to stop. */
    BEFORE,
    /** Somebody else uses it: the last of them ends it. */
    LATER
}
