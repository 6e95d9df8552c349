package io.authdb.engine.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What two recordings have in common exactly when they sent the same SQL with the same binds in the same order. */
public final class Checksum {
    /**
     * Goes before every checksum, and changes with anything that changes checksums: the normal form, how a bind is
     * written, the framing below. A checksum of another algorithm is not comparable, which is not the same as different.
     */
    public static final String ALGORITHM = "1";

    private Checksum() {}

    /** Of the normal form of the texts and of the binds. How a statement ended does not count. */
    public static String of(List<SentStatement> statements) {
        MessageDigest digest = sha256();
        add(digest, statements.size());
        for (SentStatement statement : statements) {
            add(digest, statement.text().normalized());
            add(digest, statement.binds().size());
            for (String bind : statement.binds()) {
                add(digest, bind);
            }
        }
        return ALGORITHM + ":" + HexFormat.of().formatHex(digest.digest());
    }

    /** Every length before its content: no text can pass for the end of one and the start of the next. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(digest, bytes.length);
        digest.update(bytes);
    }

    private static void add(MessageDigest digest, int number) {
        digest.update(new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
