package io.authdb.engine;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.history.Schemas;
import io.authdb.engine.plan.Permission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What may be chosen about a run.
 *
 * @param search where migrations are looked for
 * @param schemas where the history and the migrations live
 * @param permissions what the user allows
 * @param lockWait how long to wait for another run
 * @param progress whom to tell
 */
record Options(Search search, Schemas schemas, Set<Permission> permissions, Duration lockWait, Progress progress) {

    static final Options DEFAULT =
            new Options(Search.DEFAULT, Schemas.DEFAULT, Set.of(), Duration.ofMinutes(10), Progress.SILENT);

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
        return new Options(where, schemas, permissions, lockWait, progress);
    }

    Options with(Schemas used) {
        return new Options(search, used, permissions, lockWait, progress);
    }

    Options with(Permission more) {
        Set<Permission> all = EnumSet.of(more);
        all.addAll(permissions);
        return new Options(search, schemas, all, lockWait, progress);
    }

    Options with(Duration longest) {
        return new Options(search, schemas, permissions, longest, progress);
    }

    Options with(Progress listener) {
        return new Options(search, schemas, permissions, lockWait, listener);
    }
}
