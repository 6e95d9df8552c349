package io.authdb.engine.plan;

/** Which way a plan walks the chain. */
public enum Direction {
    /** Towards head. */
    UPGRADE,
    /** Towards base. */
    DOWNGRADE;

    /** As it is typed and recorded. */
    public String word() {
        return this == UPGRADE ? "upgrade" : "downgrade";
    }
}
