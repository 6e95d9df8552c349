package io.authdb.engine.seal;

import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.RevisionId;
import java.util.List;
import java.util.Map;

/**
 * The migrations that an application or a bundle brings.
 *
 * @param chain what they are
 * @param seals what those send that run without their class
 * @param effects what upgrades do to tables that were there before, where that is known; empty where it is not
 */
public record Artifact(Chain chain, SealedSql seals, Map<RevisionId, List<Effect>> effects) {

    /** Keeps a copy of the map. */
    public Artifact {
        effects = Map.copyOf(effects);
    }

    /** Migrations that all run their classes. */
    public static Artifact of(Chain chain) {
        return new Artifact(chain, SealedSql.NONE, Map.of());
    }
}
