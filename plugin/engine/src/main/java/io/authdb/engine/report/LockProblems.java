package io.authdb.engine.report;

import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.seal.LockEntry;
import io.authdb.engine.seal.LockedSql;
import io.authdb.engine.seal.MalformedLineException;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code authdb.lock} has to object, and what to do about it. */
final class LockProblems {

    private LockProblems() {}

    static Problem differs(Revision revision, LockDifference difference) {
        return spelling(
                        Problem.of("LockDiffers", revision.title(), "it is not what authdb.lock says.")
                                .withLines(difference.lines()),
                        difference)
                .advise(
                        "A database that ran it before does not change. If it ran nowhere else yet",
                        update(revision.id()))
                .advise("Otherwise restore " + revision.className() + " and write a new migration.");
    }

    static Problem released(Revision revision, LockDifference difference) {
        return spelling(
                        Problem.of(
                                        "LockReleased",
                                        revision.title(),
                                        "it is released, and no longer what authdb.lock says.")
                                .withLines(difference.lines()),
                        difference)
                .advise("Restore " + revision.className() + " and write a new migration: databases that ran it do not"
                        + " change, and new ones must not become different.");
    }

    /** Its lines cannot be held against what is sent: which of them are true nobody knows. */
    static Problem edited(Revision revision, LockEntry entry, boolean released) {
        Problem problem = Problem.of(
                        "LockEdited",
                        revision.title(),
                        "the lines of its entry in authdb.lock do not give the checksum above them.")
                .withLines(Stream.concat(
                                edited("upgrade", Optional.of(entry.upgrade())), edited("downgrade", entry.downgrade()))
                        .toList())
                .advise("Somebody edited it, or a merge put two entries together: take the file from version control"
                        + " again.");
        return released
                ? problem
                : problem.advise(
                        "If what " + revision.className() + " sends now is meant, the entry is written anew by",
                        update(revision.id()));
    }

    private static Stream<String> edited(String direction, Optional<LockedSql> sql) {
        return sql
                .filter(LockedSql::isEdited)
                .map(it -> direction + " says " + it.checksum() + ", its lines give " + it.given())
                .stream();
    }

    static Problem gone(RevisionId id) {
        return Problem.of("LockGone", "migration " + id, "it is in authdb.lock, and its class is gone.")
                .advise("If that is meant, its entry is dropped by", update(id));
    }

    static Problem releasedGone(RevisionId id) {
        return Problem.of("LockReleased", "migration " + id, "it is released, and its class is gone.")
                .advise("Restore the class: databases that ran it know it.");
    }

    static Problem unknown(RevisionId id) {
        return Problem.of("LockUnknown", "migration " + id, "neither the classes nor authdb.lock know it.")
                .advise("Correct authdb.lock.update or authdb.lock.released.");
    }

    static Problem malformed(String file, MalformedLineException malformed) {
        Problem problem =
                Problem.of("LockUnreadable", file + " line " + malformed.line(), malformed.getMessage() + ".");
        return malformed.isConflict()
                ? problem.advise(
                        "Two branches changed it. Keep the blocks of both, and take the three lines with the"
                                + " markers out; then see what is proven",
                        Command.of("verify"))
                : problem.advise(
                        "Restore the file from Git. Without a file, all entries are written anew by",
                        Command.of("verify"));
    }

    private static Problem spelling(Problem problem, LockDifference difference) {
        return difference.isOnlySpelling()
                ? problem.advise(
                        "Only upper case, lower case and quotes differ, as they do after an upgrade of jOOQ that"
                                + " renders differently.")
                : problem;
    }

    private static Command update(RevisionId id) {
        return Command.of("verify").with("lock.update", id.value());
    }
}
