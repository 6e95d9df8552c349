package io.authdb.maven.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A tar archive as GNU's tar and libarchive write it, entry by entry; the stream is the content of the entry that it is at.
 * Written here, since the library for it brings four jars that Maven would look after at each goal, and is needed once.
 */
final class Tar extends InputStream {

    private static final int BLOCK = 512;

    /** Far more than a name and its like take. */
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private long left;
    private long padding;

    Tar(InputStream in) {
        this.in = in;
    }

    /** Goes on to the next entry; empty at the end. */
    Optional<TarEntry> next() throws IOException {
        Map<String, String> told = new HashMap<>();
        while (true) {
            in.skipNBytes(left + padding);
            left = 0;
            padding = 0;
            byte[] header = in.readNBytes(BLOCK);
            if (header.length == 0 || isEnd(header)) {
                return Optional.empty();
            }
            require(header.length == BLOCK);
            TarEntry entry = TarEntry.of(header, told);
            left = entry.size();
            require(left >= 0);
            padding = Math.floorMod(-left, (long) BLOCK);
            switch (entry.type()) {
                case 'L' -> told.put(TarEntry.PATH, longName());
                case 'K' -> told.put(TarEntry.LINK_PATH, longName());
                case 'x' -> addRecords(content(), told);
                case 'g' -> {} // says of all what no entry is looked at for
                default -> {
                    return Optional.of(entry);
                }
            }
        }
    }

    private static boolean isEnd(byte[] header) {
        for (byte one : header) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    /** GNU's, which ends with a zero. */
    private String longName() throws IOException {
        byte[] content = content();
        int end = 0;
        while (end < content.length && content[end] != 0) {
            end++;
        }
        return new String(content, 0, end, StandardCharsets.UTF_8);
    }

    /** POSIX's, as in {@code 25 path=a/long/name} and a line's end, the number being the length in bytes of all of that. */
    private static void addRecords(byte[] content, Map<String, String> told) throws IOException {
        int start = 0;
        while (start < content.length) {
            int space = start;
            int length = 0;
            while (space < content.length && content[space] != ' ') {
                length = 10 * length + Character.digit(content[space++], 10);
                require(length > 0 && length <= content.length - start);
            }
            require(start + length > space + 1);
            String text = new String(content, space + 1, start + length - space - 2, StandardCharsets.UTF_8);
            int equals = text.indexOf('=');
            require(equals > 0);
            told.put(text.substring(0, equals), text.substring(equals + 1));
            start += length;
        }
    }

    private byte[] content() throws IOException {
        require(left <= LONGEST);
        return readAllBytes();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(bytes, start, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("a tar archive ends too early");
        }
        left -= count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static void require(boolean sound) throws IOException {
        if (!sound) {
            throw new IOException("a tar archive is malformed");
        }
    }
}
