package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final StringBuilder written = new StringBuilder();
    private final Screen screen = new Screen(written::append);
    private final Output output = new Terminal(screen).around(new SystemStreamLog() {
        @Override
        public void info(CharSequence line) {
            screen.println(line.toString());
        }
    });

    @Test
    void whatHoldsForNowIsWrittenOver() {
        output.live().orElseThrow().accept("one");
        output.live().orElseThrow().accept("two");

        assertThat(written.toString()).isEqualTo("\r\u001b[Kone\r\u001b[Ktwo");
    }

    @Test
    void aLineThatStaysClearsItFirst() {
        output.live().orElseThrow().accept("now");
        output.lines().accept("done");

        assertThat(written.toString()).isEqualTo("\r\u001b[Know\r\u001b[Kdone" + System.lineSeparator());
    }

    @Test
    void aTextThatWouldNotFitIsCutSinceItsSecondLineWouldStay() {
        output.live().orElseThrow().accept("x".repeat(200));

        assertThat(written.toString()).isEqualTo("\r\u001b[K" + "x".repeat(79));
    }
}
