package io.authdb.it.corpora;

import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                + counts(run.proofs().values().stream()
                        .map(proof -> Verdict.of(proof).word())
                        .toList()));
        if (project.truth().known()) {
            lines.add("   reference: "
                    + counts(project.pairs().stream()
                            .map(pair -> project.truth()
                                    .of(pair)
                                    .map(Truth.Entry::verdict)
                                    .orElse("not judged"))
                            .toList()));
            lines.add("   they differ on " + Comparison.differences(run).size());
        }
        run.proofs().forEach((pair, proof) -> compared(pair, proof));
        run.verification().findings().forEach(finding -> finding("   of the chain: ", finding));
    }

    private void compared(SqlPair pair, Proof proof) {
        if (!project.truth().known() && Verdict.of(proof) != Verdict.CLEAN) {
            lines.add("   " + pair.name() + ": " + Verdict.of(proof).word());
            failures(proof);
        }
        Comparison.difference(project, pair, proof).ifPresent(difference -> {
            lines.add("   DIFFERS " + difference.sentence());
            lines.add(
                    "      reference: " + project.truth().of(pair).orElseThrow().reason());
            failures(proof);
            lines.add("      "
                    + comparison
                            .accounts()
                            .of(difference)
                            .map(reason -> reason.kind() + ": " + reason.why())
                            .orElse("NOT ACCOUNTED FOR"));
        });
        proof.findings().stream()
                .filter(finding -> Verdict.OF_DATA.contains(finding.code()))
                .forEach(finding -> finding("   rows that migrations write: " + pair.name() + " ", finding));
    }

    private void failures(Proof proof) {
        proof.findings().stream()
                .filter(finding -> finding.weight() == Finding.Weight.FAILURE)
                .forEach(finding -> finding("      authdb: ", finding));
    }

    private void with() {
        ProjectRun run = comparison.filled();
        lines.add("-- with generated rows, " + took(run));
        Map<SqlPair, List<Finding>> added = new LinkedHashMap<>();
        run.proofs().keySet().forEach(pair -> added.put(pair, comparison.added(pair)));
        lines.add("   rows add: "
                + counts(added.values().stream()
                        .flatMap(List::stream)
                        .map(finding -> finding.weight() + " " + finding.code())
                        .toList()));
        lines.add("   of schema clean migrations fail by their rows: "
                + run.proofs().values().stream()
                        .filter(proof -> Verdict.of(proof) == Verdict.CLEAN && proof.state() == Proof.State.FAILED)
                        .count());
        added.forEach((pair, findings) -> findings.forEach(finding -> finding("   " + pair.name() + " ", finding)));
        run.verification().findings().forEach(finding -> finding("   of the chain: ", finding));
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
