package io.authdb.engine.report;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Finding.Weight;
import io.authdb.engine.verify.Proof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A verification as the XML in which Surefire reports tests, so that a CI server lists each migration as one. A migration
 * has at most one failure with all that is wrong in it, since several servers show the first only.
 *
 * @param report what to tell
 */
public record JUnitXml(Report report) {

    /** The class that tests stand under that are about no single migration. */
    private static final String ALL = "authdb";

    /** The document. */
    public String text() {
        List<String> cases = new ArrayList<>();
        report.verification().proofs().forEach(proof -> cases.add(testcase(proof)));
        cases.add(testcase(
                ALL,
                "the whole chain",
                Duration.ZERO,
                outcome(report.verification().findings())));
        cases.add(testcase(ALL, "authdb.lock", Duration.ZERO, ofLock()));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + suite(cases.size())
                + "  <properties>\n    <property name=\"authdb.server\""
                + attribute("value", report.verification().server()) + "/>\n  </properties>\n"
                + String.join("", cases) + "</testsuite>\n";
    }

    private String suite(int tests) {
        long failures = report.count(Proof.State.FAILED)
                + (fails(report.verification().findings()) ? 1 : 0)
                + (report.lock().isEmpty() ? 0 : 1);
        return "<testsuite" + attribute("name", "authdb:verify")
                + attribute("time", seconds(report.verification().took()))
                + attribute("tests", String.valueOf(tests))
                + attribute("errors", "0")
                + attribute("skipped", String.valueOf(report.count(Proof.State.TAKEN)))
                + attribute("failures", String.valueOf(failures)) + ">\n";
    }

    private static String testcase(Proof proof) {
        String skipped = proof.state() == Proof.State.TAKEN ? "    <skipped message=\"only run, not proven\"/>\n" : "";
        return testcase(
                proof.revision().className(),
                proof.revision().title(),
                proof.took(),
                skipped + outcome(proof.findings()));
    }

    private static String testcase(String type, String name, Duration took, String content) {
        String start = "  <testcase" + attribute("name", name) + attribute("classname", type)
                + attribute("time", seconds(took));
        return content.isEmpty() ? start + "/>\n" : start + ">\n" + content + "  </testcase>\n";
    }

    private static String outcome(List<Finding> findings) {
        List<Finding> failures = findings.stream()
                .filter(finding -> finding.weight() == Weight.FAILURE)
                .toList();
        String others = findings.stream()
                .filter(finding -> finding.weight() != Weight.FAILURE)
                .map(finding -> finding.weight().name().toLowerCase(Locale.ROOT) + " " + text(finding))
                .collect(Collectors.joining("\n"));
        String failure = failures.isEmpty()
                ? ""
                : failure(
                        failures.get(0).code(),
                        failures.get(0).sentence(),
                        failures.stream().map(JUnitXml::text).toList());
        return failure + (others.isEmpty() ? "" : element("system-out", "", others));
    }

    private String ofLock() {
        return report.lock().isEmpty()
                ? ""
                : failure(
                        report.lock().get(0).code(),
                        report.lock().get(0).where() + ": "
                                + report.lock().get(0).what(),
                        report.lock().stream().map(JUnitXml::text).toList());
    }

    private static String failure(String code, String sentence, List<String> texts) {
        String more = texts.size() == 1 ? "" : " (and " + (texts.size() - 1) + " more)";
        return element(
                "failure", attribute("message", sentence + more) + attribute("type", code), String.join("\n", texts));
    }

    private static String text(Finding finding) {
        return indented(finding.headline(), finding.lines());
    }

    private static String text(Problem problem) {
        return indented(problem.headline(), problem.lines());
    }

    private static String indented(String headline, List<String> lines) {
        return headline + lines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
    }

    private static boolean fails(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.weight() == Weight.FAILURE);
    }

    private static String element(String name, String attributes, String content) {
        return "    <" + name + attributes + ">" + Markup.escape(content) + "</" + name + ">\n";
    }

    /** A line break in an attribute would be read as a space unless it is written by its number. */
    private static String attribute(String name, String value) {
        return " " + name + "=\"" + Markup.escape(value).replace("\n", "&#10;").replace("\t", "&#9;") + "\"";
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%d.%03d", took.toSeconds(), took.toMillisPart());
    }
}
