package io.authdb.engine;

import io.authdb.engine.discover.Declaration;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.seal.Effect;
import io.authdb.engine.seal.Index;
import io.authdb.engine.seal.MalformedLineException;
import io.authdb.engine.seal.Seal;
import io.authdb.engine.seal.SealedSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code authdb:verify} wrote down of migrations, beside their class files or in the jar they came in. A seal is read
 * when its step is run: of a thousand migrations at head not one is.
 */
final class SealFiles implements SealedSql {

    private static final String REMEDY = "Build the artifact anew; its authdb:verify writes all of it.";

    private final Map<RevisionId, Held> held = new HashMap<>();
    private final Map<RevisionId, List<Effect>> effects = new HashMap<>();

    /** Adds all that is sealed beside these migrations; where there is no index, or an outdated one, nothing. */
    void add(Path root, List<Declaration> found) {
        try {
            SealPlace.of(root, found).ifPresent(place -> text(place, Index.FILE)
                    .ifPresent(text -> add(place, index(place.title(), text))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds all that an index says is sealed. */
    void add(SealPlace place, Index index) {
        for (Index.Entry entry : index.entries()) {
            effects.put(entry.revision().id(), entry.effects());
            if (entry.sealing().sealed()) {
                held.put(entry.revision().id(), new Held(place, entry.sealing()));
            }
        }
    }

    /** What the upgrades send, where that is known. */
    Map<RevisionId, String> checksums() {
        Map<RevisionId, String> checksums = new HashMap<>();
        held.forEach((id, one) -> checksums.put(id, one.sealing().upgrade()));
        return checksums;
    }

    /** What the upgrades of all that was proven do to tables that were there before. */
    Map<RevisionId, List<Effect>> effects() {
        return effects;
    }

    @Override
    public Optional<Seal> find(RevisionId id, Direction direction) {
        Held one = held.get(id);
        return one == null || one.checksum(direction).isEmpty()
                ? Optional.empty()
                : Optional.of(seal(id, direction, one));
    }

    private static Seal seal(RevisionId id, Direction direction, Held one) {
        String name = Seal.file(id, direction);
        Optional<String> text = text(one.place(), name);
        if (text.isEmpty()) {
            throw broken("SealMissing", one.place(), name, "the index says that it is here.");
        }
        try {
            Seal seal = Seal.parse(text.orElseThrow());
            if (!seal.id().equals(id)
                    || !seal.direction().equals(direction.word())
                    || !seal.checksum().equals(one.checksum(direction))) {
                throw broken("SealBroken", one.place(), name, "it is not the one that the index speaks of.");
            }
            return seal;
        } catch (MalformedLineException malformed) {
            throw broken("SealBroken", one.place(), name, malformed.getMessage() + ".");
        }
    }

    /**
     * Reads an index.
     *
     * @param where for people
     * @throws DefinitionException if it cannot be read
     */
    static Index index(String where, String text) {
        try {
            return Index.parse(text);
        } catch (MalformedLineException malformed) {
            throw new DefinitionException(
                    Problem.of(
                                    "IndexUnreadable",
                                    Index.FOLDER + Index.FILE + " of " + where,
                                    malformed.getMessage() + ".")
                            .advise("Delete it; the next authdb:verify writes it anew."),
                    malformed);
        }
    }

    static Optional<String> text(SealPlace place, String name) {
        try {
            return place.text(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DefinitionException broken(String code, SealPlace place, String name, String what) {
        return new DefinitionException(List.of(Problem.of(code, Index.FOLDER + name + " of " + place.title(), what)
                .withState("Nothing of this step was sent.")
                .advise(REMEDY)));
    }

    /** Where the seal of a migration is, and what it has to be. */
    private record Held(SealPlace place, Index.Sealing sealing) {

        String checksum(Direction direction) {
            return direction == Direction.UPGRADE ? sealing.upgrade() : sealing.downgrade();
        }
    }
}
