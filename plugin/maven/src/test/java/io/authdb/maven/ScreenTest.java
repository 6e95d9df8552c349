package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenTest {

    private final StringBuilder written = new StringBuilder();
    private final Screen screen =
            new Screen(piece -> written.append('<').append(piece).append('>'));

    @Test
    void aLineIsHandedOnInOnePieceSoThatNobodyElsesComesBetween() {
        screen.println("export A=b");

        assertThat(written).hasToString("<export A=b" + System.lineSeparator() + ">");
    }

    @Test
    void aPieceIsHandedOnAsItIs() {
        screen.print("\r50 %");

        assertThat(written).hasToString("<\r50 %>");
    }
}
