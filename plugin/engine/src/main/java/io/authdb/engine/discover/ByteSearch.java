package io.authdb.engine.discover;

import io.authdb.Migration;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds a text in bytes by Horspool's algorithm, which looks at few of them. */
final class ByteSearch {

    /** Finds what every class file with the annotation contains, and hardly any other. */
    static final ByteSearch FOR_MIGRATION =
            new ByteSearch("L" + Migration.class.getName().replace('.', '/') + ";");

    private final byte[] text;
    private final int[] shifts = new int[256];

    ByteSearch(String ascii) {
        text = ascii.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(shifts, text.length);
        for (int i = 0; i < text.length - 1; i++) {
            shifts[text[i]] = text.length - 1 - i;
        }
    }

    /** Whether the text is in the first so many bytes. */
    boolean finds(byte[] bytes, int length) {
        int end = text.length - 1;
        while (end < length) {
            if (endsAt(bytes, end)) {
                return true;
            }
            end += shifts[bytes[end] & 0xFF];
        }
        return false;
    }

    private boolean endsAt(byte[] bytes, int end) {
        int start = end - text.length + 1;
        for (int i = text.length - 1; i >= 0; i--) {
            if (bytes[start + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
