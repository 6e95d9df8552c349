package io.authdb.engine.report;

import io.authdb.engine.history.Applied;
import io.authdb.engine.problem.Columns;
import io.authdb.engine.revision.Reversibility.Irreversible;
import io.authdb.engine.revision.Revision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An overview in lines. */
public final class OverviewText {

    private final Overview overview;

    /** Of this overview. */
    public OverviewText(Overview overview) {
        this.overview = overview;
    }

    /** Where the database is: {@code 004 (head)}, {@code 002 (2 pending)}, {@code 004 (1 pending below)}. */
    public String current() {
        List<String> remarks = new ArrayList<>();
        if (overview.atHead()) {
            remarks.add("head");
        }
        count(remarks, overview.pending() - overview.pendingBelow(), " pending");
        count(remarks, overview.pendingBelow(), " pending below");
        count(remarks, overview.unknown(), " without a class");
        count(remarks, overview.changed(), " changed");
        List<Applied> renamed = overview.renamed();
        if (renamed.size() == 1) {
            remarks.add(renamed.get(0).id() + " recorded as " + renamed.get(0).slug());
        } else {
            count(remarks, renamed.size(), " recorded under other names");
        }
        overview.state()
                .interrupted()
                .ifPresent(step -> remarks.add(step.direction() + " of " + step.id() + " interrupted"));
        return overview.current() + " (" + String.join(", ", remarks) + ")";
    }

    private static void count(List<String> remarks, long many, String what) {
        if (many > 0) {
            remarks.add(many + what);
        }
    }

    /** A table of all revisions, newest first. */
    public List<String> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("revision", "reversible", "state", "when", "who", "took"));
        overview.entries().forEach(entry -> rows.add(row(entry)));
        return Columns.align(rows);
    }

    /** A block of lines for each revision, newest first. */
    public List<String> blocks() {
        List<String> lines = new ArrayList<>();
        for (Overview.Entry entry : overview.entries()) {
            lines.add(entry.title() + (isCurrent(entry) ? " (current)" : ""));
            lines.add("  description: " + entry.description());
            entry.revision().ifPresent(revision -> addDeclared(lines, revision));
            entry.renamed().ifPresent(name -> lines.add("  class says:  " + name));
            if (entry.changed()) {
                lines.add("  changed:     the SQL of its class is not what was applied");
            }
            entry.applied()
                    .ifPresentOrElse(
                            applied -> addRecorded(lines, applied), () -> lines.add("  state:       " + entry.state()));
            overview.notes().getOrDefault(entry.id(), List.of()).forEach(note -> lines.add("  " + note));
            Optional.ofNullable(overview.recorded().get(entry.id()))
                    .filter(recorded ->
                            recorded.form().sealed() || !recorded.form().jooq().isEmpty())
                    .ifPresent(recorded ->
                            lines.add("  sent:        " + recorded.form().words()));
            Optional.ofNullable(overview.moments().get(entry.id()))
                    .ifPresent(moment -> lines.add("  restore to:  " + String.join(", ", moment.recovery()) + "; "
                            + moment.time()
                            + (moment.systemIdentifier().isEmpty() ? "" : " on cluster " + moment.systemIdentifier())));
        }
        overview.tampering().ifPresent(fault -> lines.add("The history is not as authdb wrote it: " + fault));
        return lines;
    }

    private List<String> row(Overview.Entry entry) {
        List<String> row = new ArrayList<>(
                List.of(entry.title(), entry.reversibility().words(), state(entry) + (isCurrent(entry) ? " *" : "")));
        entry.applied()
                .map(Applied::by)
                .ifPresent(by -> row.addAll(
                        List.of(by.time(), by.role() + "@" + by.host(), isStamp(by) ? "" : took(by.took()))));
        return row;
    }

    private static String state(Overview.Entry entry) {
        return word(entry)
                + (entry.revision().isEmpty() ? ", no class" : "")
                + (entry.changed() ? ", changed" : "")
                + entry.renamed().map(name -> ", class is " + name).orElse("");
    }

    /** What a stamp says to be applied was not run by authdb. */
    private static String word(Overview.Entry entry) {
        boolean stamped =
                entry.applied().map(Applied::by).filter(OverviewText::isStamp).isPresent();
        return stamped && !entry.interrupted() ? "stamped" : entry.state();
    }

    private static boolean isStamp(Applied.Signature by) {
        return by.event().equals("stamp");
    }

    private boolean isCurrent(Overview.Entry entry) {
        return entry.id().value().equals(overview.current());
    }

    private static void addDeclared(List<String> lines, Revision revision) {
        lines.add("  class:       " + revision.className());
        lines.add("  reversible:  " + revision.reversibility().explained());
        if (revision.reversibility() instanceof Irreversible irreversible
                && !irreversible.recovery().isEmpty()) {
            lines.add("  recovery:    " + irreversible.recovery());
        }
        if (!revision.transactional()) {
            lines.add("  transaction: none");
        }
    }

    private static void addRecorded(List<String> lines, Applied applied) {
        Applied.Signature by = applied.by();
        boolean stamped = isStamp(by);
        lines.add("  state:       " + (stamped ? "stamped " : "applied ") + by.time() + " by " + by.role() + "@"
                + by.host() + " with " + by.tool() + (stamped ? "" : " in " + took(by.took())));
        if (!stamped) {
            lines.add("  checksum:    " + applied.checksum());
        }
    }

    /** A duration as people say it: {@code 12 ms}, {@code 3.4 s}, {@code 2 min 5 s}. */
    public static String took(Duration took) {
        long millis = took.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        return millis < 60_000
                ? millis / 1000 + "." + millis % 1000 / 100 + " s"
                : millis / 60_000 + " min " + millis % 60_000 / 1000 + " s";
    }
}
