package io.authdb.engine;

/** What an application wants of its database before it serves. */
public enum Startup {
    /** To be at head, and to be taken there if it is not. Of several instances that start at once one does it. */
    UPGRADE,

    /** To be at head already, since somebody else takes it there: a step of the deployment. Nothing is changed. */
    CHECK
}
