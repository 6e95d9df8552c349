package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * One entry of a tar archive, as its header says.
 *
 * @param type the letter for what it is
 * @param name where it belongs
 * @param linkName where it leads, if it is a link
 * @param mode its permissions
 * @param size how many bytes of content follow
 */
record TarEntry(char type, String name, String linkName, int mode, long size) {

    /** The names that POSIX gives to what does not fit into a header. */
    static final String PATH = "path";

    static final String LINK_PATH = "linkpath";
    static final String SIZE = "size";

    private static final byte[] POSIX = {'u', 's', 't', 'a', 'r', 0};

    /**
     * Reads a header.
     *
     * @param header its 512 bytes
     * @param told what came before it and goes before what it says
     */
    static TarEntry of(byte[] header, Map<String, String> told) throws IOException {
        String name = text(header, 0, 100);
        String prefix = Arrays.equals(header, 257, 263, POSIX, 0, POSIX.length) ? text(header, 345, 500) : "";
        String size = told.getOrDefault(SIZE, "");
        return new TarEntry(
                (char) header[156],
                told.getOrDefault(PATH, prefix.isEmpty() ? name : prefix + "/" + name),
                told.getOrDefault(LINK_PATH, text(header, 157, 257)),
                (int) number(text(header, 100, 108), 8),
                size.isEmpty() ? number(text(header, 124, 136), 8) : number(size, 10));
    }

    boolean isDirectory() {
        return type == '5' || (isFile() && name.endsWith("/"));
    }

    boolean isFile() {
        return type == '0' || type == 0;
    }

    boolean isSymbolicLink() {
        return type == '2';
    }

    boolean isExecutable() {
        return (mode & 0100) != 0;
    }

    private static String text(byte[] header, int start, int end) {
        int length = 0;
        while (start + length < end && header[start + length] != 0) {
            length++;
        }
        return new String(header, start, length, StandardCharsets.UTF_8);
    }

    private static long number(String digits, int radix) throws IOException {
        try {
            return digits.isBlank() ? 0 : Long.parseUnsignedLong(digits.strip(), radix);
        } catch (NumberFormatException malformed) {
            throw new IOException("a tar archive has no number " + digits, malformed);
        }
    }
}
