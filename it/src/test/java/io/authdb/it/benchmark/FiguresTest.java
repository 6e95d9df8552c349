package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.authdb.it.chaos.WireCount;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is made of samples, without measuring anything. */
class FiguresTest {

    @Test
    void theMedianIsTheOneInTheMiddleOrBetweenTheTwo() {
        assertThat(Median.of(List.of(9, 1, 2), one -> one)).isEqualTo(2);
        assertThat(Median.of(List.of(9, 1, 2, 4), one -> one)).isEqualTo(3);
    }

    @Test
    void whatIsProportionalGrowsWithExponentOneOnceItsStartIsTakenOff() {
        Growth growth = new Growth(new Growth.Point(100, 3 + 1), new Growth.Point(1000, 3 + 10));

        assertThat(growth.exponent()).isCloseTo(0.512, within(0.001));
        assertThat(growth.marginalExponent(3)).hasValueCloseTo(1.0, offset(1e-9));
        assertThat(growth.marginalExponent(4)).isEmpty();
        assertThat(growth.each()).isEqualTo(0.01);
    }

    @Test
    void theSummaryHasClientAndServerOfEachToolAndWhatItSendsForEachMigration() {
        assertThat(new SummaryTable(results()).table().text()).isEqualTo("""
                | tool | at head 4 | up 4 | up 100 | MiB, up 100 | trips at head | trips each |
                |---|---:|---:|---:|---:|---:|---:|
                | authdb, bundle | 0.50 | 1.00 | 2.00 | 64 | 2 | 3.00 |
                | Flyway, API |  | 1.50 |  |  |  |  |
                """);
    }

    @Test
    void theOthersAreSetBesideTheWayOfAuthdbThatIsLikeTheirs() {
        assertThat(new RatioTable(results()).table().text()).isEqualTo("""
                | tool, by authdb | at head 4 | up 4 | up 100 |
                |---|---:|---:|---:|
                | Flyway, API, by authdb, bundle |  | 1.50 |  |
                """);
    }

    @Test
    void growthIsToldFromEachSizeToTheNext() {
        assertThat(new GrowthTable(results()).table().text())
                .contains("| upgrade from empty, authdb, bundle | 4 | 100 | 0.22 |  | 10.42 |");
    }

    @Test
    void whatWasNotMeasuredIsNoGoal() {
        assertThat(new GoalsTable(new Results()).table().isEmpty()).isTrue();
        assertThat(new GoalsTable(results()).table().text())
                .contains("| round trips for each migration of one statement | 3.00 | 3.00 | yes |")
                .doesNotContain("Liquibase");
    }

    @Test
    void aMachineGetsEverySample() {
        JsonObject figures =
                JsonParser.parseString(new FiguresJson("Run", results()).text()).getAsJsonObject();

        assertThat(figures.getAsJsonArray("samples")).hasSize(6);
        assertThat(figures.getAsJsonArray("samples").get(0).toString())
                .isEqualTo("{\"task\":\"upgrade from empty\",\"tool\":\"authdb, bundle\",\"migrations\":4,"
                        + "\"clientCpuMillis\":900,\"serverCpuMillis\":100,\"wallMillis\":500,\"peakKib\":65536}");
        assertThat(figures.getAsJsonArray("wire")).hasSize(3);
    }

    @Test
    void thePlotIsWellFormedAndHasACurveForWhatWasMeasuredAtTwoSizes() throws Exception {
        String svg = new GrowthPlot(results()).svg();
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        NodeList curves = document.getElementsByTagName("polyline");

        assertThat(curves.getLength()).isEqualTo(1);
        // two sizes from 1 to 100: one at log10(4) / 2 of the way, one at its end
        assertThat(curves.item(0).getAttributes().getNamedItem("points").getNodeValue())
                .startsWith("174.4,")
                .contains(" 440.0,");
        assertThat(svg)
                .contains(">authdb, bundle</text>", ">Flyway, API</text>")
                .doesNotContain("Liquibase");
    }

    private static Results results() {
        Results results = new Results();
        String up = Task.UPGRADE.words();
        for (int millis : List.of(900, 500, 2000)) {
            results.add(new Row(up, AuthdbProject.BUNDLE, 4), sample(millis));
        }
        results.add(new Row(up, AuthdbProject.BUNDLE, 100), sample(1900));
        results.add(new Row(up, FlywayProject.API, 4), sample(1400));
        results.add(new Row(Task.AT_HEAD.words(), AuthdbProject.BUNDLE, 4), sample(400));
        results.add(new Row(up, AuthdbProject.BUNDLE, 4), new WireCount(1, 28, 35));
        results.add(new Row(up, AuthdbProject.BUNDLE, 100), new WireCount(1, 316, 419));
        results.add(new Row(Task.AT_HEAD.words(), AuthdbProject.BUNDLE, 4), new WireCount(1, 2, 2));
        return results;
    }

    private static Sample sample(long clientMillis) {
        return new Sample(Duration.ofMillis(clientMillis), Duration.ofMillis(100), Duration.ofMillis(500), 64 * 1024);
    }
}
