package io.authdb.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.verify.Finding.Weight;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Verification;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitXmlTest {

    @Test
    void eachMigrationIsATestOfItsClass() throws Exception {
        Element suite = parse(Proofs.SEED, List.of());
        assertThat(tests(suite))
                .extracting(test -> test.getAttribute("classname") + " " + test.getAttribute("name"))
                .containsExactly(
                        "com.example.Step001 001 initial-models",
                        "com.example.Step002 002 add-performance-indexes",
                        "com.example.Step003 003 delete-orphan-tasks",
                        "com.example.Step004 004 enforce-tasks-owner-id-not-null",
                        "authdb the whole chain",
                        "authdb authdb.lock");
        assertThat(suite.getAttribute("time")).isEqualTo("1.234");
        assertThat(counts(suite)).containsExactly("6", "0", "0", "0");
    }

    @Test
    void whatIsWrongWithAMigrationIsOneFailureOfItsTest() throws Exception {
        Element suite = parse(Proofs.MIXED, List.of());
        Element failure = only(tests(suite).get(1), "failure");
        assertThat(failure.getAttribute("type")).isEqualTo("SchemaNotRestored");
        assertThat(failure.getAttribute("message"))
                .isEqualTo("The downgrade does not restore the schema & says \"so\". (and 1 more)");
        assertThat(failure.getTextContent()).isEqualTo("""
                        [SchemaNotRestored] The downgrade does not restore the schema & says "so".
                          table task: column name: should be gone
                        [RowsNotRestored] The downgrade loses rows.
                          table t: 1 row""");
        assertThat(only(tests(suite).get(1), "system-out").getTextContent())
                .isEqualTo("warning [ColumnOrder] Columns are in another order.");
        assertThat(counts(suite)).containsExactly("5", "0", "1", "1");
    }

    @Test
    void whatOnlyRanIsSkippedAndWhatIsAcceptedPasses() throws Exception {
        List<Element> tests = tests(parse(Proofs.MIXED, List.of()));
        assertThat(only(tests.get(0), "skipped").getAttribute("message")).isEqualTo("only run, not proven");
        assertThat(tests.get(2).getElementsByTagName("failure").getLength()).isZero();
        assertThat(only(tests.get(2), "system-out").getTextContent())
                .contains("[SequenceRepeats] A sequence gives 1 again. Accepted: Nobody keeps the <numbers>")
                .contains("warning [AcceptanceUnneeded]");
    }

    @Test
    void aDifferenceFromTheLockIsAFailureOfItsOwnTest() throws Exception {
        Element suite = parse(
                Proofs.SEED,
                List.of(Problem.of("LockDiffers", "002 x", "it differs.").withLines(List.of("- a", "+ b"))));
        assertThat(only(tests(suite).get(5), "failure").getTextContent())
                .isEqualTo("[LockDiffers] 002 x: it differs.\n  - a\n  + b");
        assertThat(counts(suite)).containsExactly("6", "0", "0", "1");
    }

    @Test
    void noCharacterOfASentenceBreaksTheDocument() throws Exception {
        String nasty = "]]> <!-- \u0000 \u0007 \uFFFE \uD800 \r \n & \"'";
        Verification verification = Proofs.verification(Proofs.of("1", "select 1", "select 1")
                .state(Proof.State.FAILED)
                .finding(Weight.FAILURE, "Odd", nasty, nasty));
        assertThat(only(tests(parse(verification, List.of())).get(0), "failure").getAttribute("message"))
                .isEqualTo("]]> <!-- \uFFFD \uFFFD \uFFFD \uFFFD \uFFFD \n & \"'");
    }

    private static Element parse(Verification verification, List<Problem> lock) throws Exception {
        String text = new JUnitXml(new Report(verification, lock)).text();
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static List<String> counts(Element suite) {
        return List.of(
                suite.getAttribute("tests"),
                suite.getAttribute("errors"),
                suite.getAttribute("skipped"),
                suite.getAttribute("failures"));
    }

    private static List<Element> tests(Element suite) {
        return elements(suite.getElementsByTagName("testcase"));
    }

    private static Element only(Element parent, String name) {
        List<Element> found = elements(parent.getElementsByTagName(name));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
