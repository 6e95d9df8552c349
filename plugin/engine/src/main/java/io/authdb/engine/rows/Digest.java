package io.authdb.engine.rows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Numbers that stand for values where a table is too large to keep them. */
final class Digest {

    private static final long NULL = 0x9E37_79B9_7F4A_7C15L;

    private Digest() {}

    /** What {@link Column#digest} computes on the server. */
    static @Nullable String text(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder();
            for (int i = 0; i < Long.BYTES; i++) {
                hex.append(String.format("%02x", hash[i]));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** The number of a value in its column: the same value in another column has another. */
    static long of(Column column, @Nullable String text) {
        long value = text == null ? NULL : Long.parseUnsignedLong(text, 16);
        return mixed(value + mixed(column.name().hashCode()));
    }

    private static long mixed(long value) {
        long first = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return second ^ (second >>> 31);
    }
}
