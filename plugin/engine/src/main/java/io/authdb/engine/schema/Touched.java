package io.authdb.engine.schema;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be different since a snapshot was taken. */
public final class Touched {

    /** Nobody knows: all is read again. */
    public static final Touched EVERYTHING = new Touched(Set.of(), Set.of(), Set.of(), null, true);

    /** Nothing is. */
    public static final Touched NOTHING = new Touched(Set.of(), Set.of(), Set.of(), null, false);

    private final Set<Root> roots;
    private final Set<ObjectId> gone;
    private final Set<String> catalogs;
    private final @Nullable String granting;
    private final boolean everything;

    /**
     * @param roots the objects a command named
     * @param gone those of them that were dropped
     * @param catalogs those to be read as a whole
     * @param granting the first transaction that granted something, to whatever object
     */
    Touched(Set<Root> roots, Set<ObjectId> gone, Set<String> catalogs, @Nullable String granting, boolean everything) {
        this.roots = roots;
        this.gone = gone;
        this.catalogs = catalogs;
        this.granting = granting;
        this.everything = everything;
    }

    /** An object, and how far its touch reaches. */
    record Root(ObjectId id, Reach reach) {}

    /** Each of them reaches what the one before does. */
    enum Reach {
        ITSELF(0),
        HEIRS(1),
        DEPENDANTS(2);

        private final int number;

        Reach(int number) {
            this.number = number;
        }

        /** What the query of the closure knows it by. */
        int number() {
            return number;
        }
    }

    /**
     * These relations too.
     *
     * @param relations oids of relations that a step held a lock of SHARE UPDATE EXCLUSIVE or more on before it ended:
     *     what a command did beside the object it names
     */
    public Touched with(Collection<Long> relations) {
        Set<Root> more = new LinkedHashSet<>(roots);
        relations.forEach(oid -> more.add(new Root(new ObjectId("pg_class", oid), Reach.ITSELF)));
        return new Touched(more, gone, catalogs, granting, everything);
    }

    /** Whether all has to be read again. */
    public boolean everything() {
        return everything;
    }

    boolean nothing() {
        return !everything && roots.isEmpty() && catalogs.isEmpty() && granting == null;
    }

    Set<Root> roots() {
        return roots;
    }

    Set<ObjectId> gone() {
        return gone;
    }

    Set<String> catalogs() {
        return catalogs;
    }

    @Nullable
    String granting() {
        return granting;
    }
}
