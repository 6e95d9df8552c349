package io.authdb.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.verify.Verification;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final List<Problem> LOCK = List.of(Problem.of("LockDiffers", "2 <add>", "it differs.")
            .withLines(List.of("upgrade", "  - alter table", "  + drop table <script>")));

    @Test
    void noTextOfAMigrationIsMarkup() {
        String page = page(Proofs.MIXED, LOCK);
        assertThat(page)
                .doesNotContain("<it>", "</pre>@", "<script", "<add>", "<numbers>")
                .contains("take &lt;it&gt; as | is", "drop table &lt;script&gt;", "Nobody keeps the &lt;numbers&gt;");
    }

    @Test
    void everyElementIsClosed() throws Exception {
        Element body = body(page(Proofs.MIXED, LOCK));
        assertThat(body.getElementsByTagName("details").getLength()).isEqualTo(3);
        assertThat(body.getElementsByTagName("details").item(1).getAttributes().getNamedItem("open"))
                .isNotNull();
    }

    @Test
    void itNeedsNothingBesideItself() {
        assertThat(page(Proofs.SEED, List.of())).doesNotContain("http", "src=", "@import", "url(", "<link");
    }

    @Test
    void itSaysFirstWhetherAllIsWell() {
        assertThat(page(Proofs.SEED, List.of()))
                .contains("<header class=\"passed\">", "</span> 4 migrations proven</h1>");
        assertThat(page(Proofs.SEED, LOCK))
                .contains("<header class=\"failed\">", "</span> Not what authdb.lock says</h1>");
        assertThat(page(Proofs.MIXED, List.of())).contains("</span> 1 of 3 migrations not as declared</h1>");
    }

    @Test
    void whatAStatementDoesToTablesStandsBelowIt() {
        assertThat(page(Proofs.SEED, List.of()))
                .contains(
                        "<ul class=\"locks\"><li class=\"blocks\">ShareLock on task, scanned</li></ul>",
                        "<ul class=\"locks\"><li>RowExclusiveLock on task, scanned</li></ul>");
    }

    @Test
    void itIsThereToBeLookedAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "golden"));
        Files.writeString(folder.resolve("seed.html"), page(Proofs.SEED, List.of()));
        Files.writeString(folder.resolve("mixed.html"), page(Proofs.MIXED, LOCK));
        assertThat(folder.resolve("seed.html")).isNotEmptyFile();
    }

    private static String page(Verification verification, List<Problem> lock) {
        return new HtmlReport(new Report(verification, lock)).text();
    }

    /** What is between the tags of the body is written as XML would be, but for attributes without a value. */
    private static Element body(String page) throws Exception {
        String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"))
                .replace("<details open>", "<details open=\"\">");
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body)))
                .getDocumentElement();
    }
}
