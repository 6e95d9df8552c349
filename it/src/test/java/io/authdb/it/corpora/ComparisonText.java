package io.authdb.it.corpora;

import io.authdb.engine.verify.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A comparison, as lines to read. */
final class ComparisonText {

    private static final int MOST_LINES = 20;

    private final Comparison comparison;
    private final Project project;
    private final List<String> lines = new ArrayList<>();

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
        this.project = comparison.bare().project();
    }

    static String of(Comparison comparison) {
        ComparisonText text = new ComparisonText(comparison);
        text.head();
        text.without();
        text.with();
        comparison.complaints().forEach(text.lines::add);
        return String.join("\n", text.lines) + "\n";
    }

    private void head() {
        ProjectRun run = comparison.bare();
        lines.add("== " + project.name() + ": " + project.pairs().size() + " migrations, PostgreSQL "
                + run.verification().server());
        project.notes().forEach(note -> lines.add("   note: " + note));
        run.ground().notes().forEach(note -> lines.add("   note: " + note));
        comparison.notes().forEach(note -> lines.add("   note: " + note));
    }

    private void without() {
        ProjectRun run = comparison.bare();
        lines.add("-- without generated rows, " + took(run));
        lines.add("   authdb:    "
                + counts(project.pairs().stream().map(run::verdict).toList()));
        if (project.truth().known()) {
            lines.add("   reference: "
                    + counts(project.pairs().stream()
                            .map(pair -> project.truth()
                                    .of(pair)
                                    .map(Truth.Entry::verdict)
                                    .orElse("not judged"))
                            .toList()));
            lines.add("   they differ on " + comparison.differences().size());
        }
        project.pairs().forEach(this::compared);
        run.verification().findings().forEach(finding -> finding("   of the chain: ", finding));
    }

    private void compared(SqlPair pair) {
        String verdict = comparison.bare().verdict(pair);
        if (project.truth().of(pair).isEmpty() && !verdict.equals(Verdict.CLEAN.word())) {
            lines.add("   " + pair.name() + ": " + verdict);
            failures(comparison.bare().findings(pair));
        }
        comparison.difference(pair).ifPresent(difference -> {
            lines.add("   DIFFERS " + difference.sentence());
            lines.add(
                    "      reference: " + project.truth().of(pair).orElseThrow().reason());
            failures(comparison.bare().findings(pair));
            lines.add("      " + account(difference).orElse("NOT ACCOUNTED FOR"));
        });
    }

    private void failures(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.weight() == Finding.Weight.FAILURE)
                .forEach(finding -> finding("      authdb: ", finding));
    }

    private Optional<String> account(Difference difference) {
        return comparison.accounts().of(difference).map(reason -> reason.kind() + ": " + reason.why());
    }

    private void with() {
        ProjectRun run = comparison.filled();
        lines.add("-- with generated rows, " + took(run));
        lines.add("   rows add: "
                + counts(project.pairs().stream()
                        .flatMap(pair -> comparison.added(pair).stream())
                        .map(finding -> finding.weight() + " " + finding.code())
                        .toList()));
        project.pairs().forEach(this::added);
        project.pairs().forEach(pair -> run.findings(pair).stream()
                .filter(finding -> finding.code().equals("NoRowsGenerated"))
                .forEach(finding -> lines.add("   " + pair.name() + " has no rows: " + finding.sentence())));
        run.verification().findings().forEach(finding -> finding("   of the chain: ", finding));
    }

    private void added(SqlPair pair) {
        comparison.added(pair).forEach(finding -> finding("   " + pair.name() + " ", finding));
        comparison.additions(pair).stream()
                .flatMap(addition -> account(addition).stream())
                .forEach(why -> lines.add("      " + why));
    }

    private void finding(String before, Finding finding) {
        lines.add(before + finding.weight() + " " + finding.headline());
        finding.lines().stream()
                .limit(MOST_LINES)
                .forEach(line -> lines.add("         " + line.replace("\n", "\n         ")));
        if (finding.lines().size() > MOST_LINES) {
            lines.add("         ... and " + (finding.lines().size() - MOST_LINES) + " more");
        }
    }

    private static String took(ProjectRun run) {
        return run.verification().took().toMillis() / 100 / 10.0 + " s";
    }

    private static String counts(List<String> words) {
        return words.isEmpty()
                ? "nothing"
                : words.stream()
                        .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
    }
}
