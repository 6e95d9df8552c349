package io.authdb.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteSearchTest {

    @Test
    void aTextIsFoundWhereverItIs() {
        assertThat(finds("needle", "needle")).isTrue();
        assertThat(finds("needle", "needle in hay")).isTrue();
        assertThat(finds("needle", "hay with needle")).isTrue();
        assertThat(finds("needle", "neeneedlele")).isTrue();
        assertThat(finds("needle", "needl")).isFalse();
        assertThat(finds("needle", "")).isFalse();
    }

    @Test
    void whatIsBehindTheLengthIsNotSearched() {
        byte[] bytes = "hay needle".getBytes(StandardCharsets.US_ASCII);
        assertThat(new ByteSearch("needle").finds(bytes, 10)).isTrue();
        assertThat(new ByteSearch("needle").finds(bytes, 9)).isFalse();
    }

    @Test
    void itFindsWhatStringsFind() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String needle = text(random, 1 + random.nextInt(4));
            String hay = text(random, random.nextInt(12));
            assertThat(finds(needle, hay)).as(needle + " in " + hay).isEqualTo(hay.contains(needle));
        }
    }

    @Test
    void bytesThatAreNoTextAreNoTrouble() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        assertThat(new ByteSearch("xyz").finds(bytes, bytes.length)).isTrue();
        assertThat(new ByteSearch("xyy").finds(bytes, bytes.length)).isFalse();
    }

    private static String text(Random random, int length) {
        return random.ints(length, 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean finds(String needle, String hay) {
        byte[] bytes = hay.getBytes(StandardCharsets.US_ASCII);
        return new ByteSearch(needle).finds(bytes, bytes.length);
    }
}
