package io.authdb.engine;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.execute.Waits;
import io.authdb.engine.history.Schemas;
import io.authdb.engine.plan.Losses;
import io.authdb.engine.plan.Permission;
import io.authdb.engine.revision.RevisionId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What may be chosen about a run.
 *
 * @param search where migrations are looked for
 * @param schemas where the history and the migrations live
 * @param permissions what the user allows
 * @param accepted what the user allows to be lost
 * @param waits how long to wait for what
 * @param progress whom to tell
 * @param foreign what may be undone with the SQL that the history keeps
 */
record Options(
        Search search,
        Schemas schemas,
        Set<Permission> permissions,
        Losses accepted,
        Waits waits,
        Progress progress,
        List<RevisionId> foreign) {

    static final Options DEFAULT = new Options(
            Search.DEFAULT, Schemas.DEFAULT, Set.of(), Losses.NONE, Waits.DEFAULT, Progress.SILENT, List.of());

    /**
     * Where migrations are looked for.
     *
     * @param places directories and jar files; empty for the class path
     * @param dependencies more of them
     * @param packages names of packages; empty for all
     * @param sources the roots of the sources of {@code places}; empty where they are not known
     */
    record Search(List<Path> places, List<Path> dependencies, List<String> packages, List<Path> sources) {

        private static final Search DEFAULT = new Search(List.of(), List.of(), List.of(), List.of());

        /** Whether no place is named. */
        boolean isAnywhere() {
            return places.isEmpty() && dependencies.isEmpty();
        }

        Search in(Path... roots) {
            return new Search(List.of(roots), dependencies, packages, sources);
        }

        Search alsoIn(Path... roots) {
            return new Search(places, List.of(roots), packages, sources);
        }

        Search of(String... names) {
            return new Search(places, dependencies, List.of(names), sources);
        }

        Search compiledFrom(Path... roots) {
            return new Search(places, dependencies, packages, List.of(roots));
        }
    }

    Options with(Search where) {
        return new Options(where, schemas, permissions, accepted, waits, progress, foreign);
    }

    Options with(Schemas used) {
        return new Options(search, used, permissions, accepted, waits, progress, foreign);
    }

    Options with(Permission more) {
        Set<Permission> all = EnumSet.of(more);
        all.addAll(permissions);
        return new Options(search, schemas, all, accepted, waits, progress, foreign);
    }

    Options with(Losses losses) {
        return new Options(search, schemas, permissions, losses, waits, progress, foreign);
    }

    Options with(Waits longest) {
        return new Options(search, schemas, permissions, accepted, longest, progress, foreign);
    }

    Options with(Progress listener) {
        return new Options(search, schemas, permissions, accepted, waits, listener, foreign);
    }

    Options withForeign(List<RevisionId> ids) {
        return new Options(search, schemas, permissions, accepted, waits, progress, ids);
    }
}
