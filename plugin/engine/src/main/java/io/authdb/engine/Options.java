package io.authdb.engine;

import io.authdb.engine.execute.Progress;
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
 * @param permissions what the user allows
 * @param lockWait how long to wait for another run
 * @param progress whom to tell
 */
record Options(Search search, Set<Permission> permissions, Duration lockWait, Progress progress) {

    static final Options DEFAULT =
            new Options(new Search(List.of(), List.of()), Set.of(), Duration.ofMinutes(10), Progress.SILENT);

    /**
     * Where migrations are looked for.
     *
     * @param places directories and jar files; empty for the class path
     * @param packages names of packages; empty for all
     */
    record Search(List<Path> places, List<String> packages) {}

    Options with(Search where) {
        return new Options(where, permissions, lockWait, progress);
    }

    Options with(Permission more) {
        Set<Permission> all = EnumSet.of(more);
        all.addAll(permissions);
        return new Options(search, all, lockWait, progress);
    }

    Options with(Duration longest) {
        return new Options(search, permissions, longest, progress);
    }

    Options with(Progress listener) {
        return new Options(search, permissions, lockWait, listener);
    }
}
