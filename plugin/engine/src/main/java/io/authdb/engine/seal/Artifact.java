package io.authdb.engine.seal;

import io.authdb.engine.revision.Chain;

/**
 * The migrations that an application or a bundle brings.
 *
 * @param chain what they are
 * @param seals what those send that run without their class
 */
public record Artifact(Chain chain, SealedSql seals) {

    /** Migrations that all run their classes. */
    public static Artifact of(Chain chain) {
        return new Artifact(chain, SealedSql.NONE);
    }
}
