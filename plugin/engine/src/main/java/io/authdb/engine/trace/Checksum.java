package io.authdb.engine.trace;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        var bytes = new ByteArrayOutputStream();
        try (var framed = new DataOutputStream(bytes)) {
            framed.writeInt(statements.size());
            for (SentStatement statement : statements) {
                write(framed, statement);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ALGORITHM + ":" + HexFormat.of().formatHex(sha256().digest(bytes.toByteArray()));
    }

    private static void write(DataOutputStream framed, SentStatement statement) throws IOException {
        write(framed, statement.text().normalized());
        framed.writeInt(statement.binds().size());
        for (String bind : statement.binds()) {
            write(framed, bind);
        }
    }

    /** Every length before its content: no text can pass for the end of one and the start of the next. */
    private static void write(DataOutputStream framed, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        framed.writeInt(bytes.length);
        framed.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
