package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream screen = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Output output = new Terminal(screen).around(new SystemStreamLog() {
        @Override
        public void info(CharSequence line) {
            screen.println(line);
        }
    });

    @Test
    void whatHoldsForNowIsWrittenOver() {
        output.live().orElseThrow().accept("one");
        output.live().orElseThrow().accept("two");

        assertThat(written()).isEqualTo("\r\u001b[Kone\r\u001b[Ktwo");
    }

    @Test
    void aLineThatStaysClearsItFirst() {
        output.live().orElseThrow().accept("now");
        output.lines().accept("done");

        assertThat(written()).isEqualTo("\r\u001b[Know\r\u001b[Kdone" + System.lineSeparator());
    }

    @Test
    void aTextThatWouldNotFitIsCutSinceItsSecondLineWouldStay() {
        output.live().orElseThrow().accept("x".repeat(200));

        assertThat(written()).isEqualTo("\r\u001b[K" + "x".repeat(79));
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
