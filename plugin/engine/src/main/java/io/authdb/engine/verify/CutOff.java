package io.authdb.engine.verify;

import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Revision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * That a migration was ended since it took too long.
 *
 * @param statement what the server was doing for it; empty if nothing
 * @param whereabouts what its thread was doing, innermost first
 */
record CutOff(String statement, List<StackTraceElement> whereabouts) {

    static final String CODE = "TimeLimit";

    MigrationException failure(Revision revision, String what, Duration limit) {
        List<String> lines = new ArrayList<>();
        if (!statement.isEmpty()) {
            lines.add("ran last: " + statement.strip().replaceAll("\\s+", " "));
        }
        lines.addAll(place(revision, whereabouts));
        return new MigrationException(
                Problem.of(CODE, what + " of " + revision.title(), "it did not end within " + limit.toSeconds() + " s.")
                        .withLines(lines),
                null);
    }

    /** The line of the migration's source its thread is at, if it is in there at all. */
    static List<String> place(Revision revision, List<StackTraceElement> whereabouts) {
        String name = revision.className();
        return whereabouts.stream()
                .filter(frame -> frame.getClassName().equals(name)
                        || frame.getClassName().startsWith(name + "$"))
                .limit(1)
                .map(frame ->
                        "in " + frame.getMethodName() + "(), " + frame.getFileName() + " line " + frame.getLineNumber())
                .toList();
    }
}
