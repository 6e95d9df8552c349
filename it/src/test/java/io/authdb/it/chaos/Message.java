package io.authdb.it.chaos;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * One message of PostgreSQL's protocol.
 *
 * @param type its first byte; zero for the untyped ones that a connection begins with
 * @param body what is behind the length
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message formats</a>
 */
record Message(int type, byte[] body) {

    private static final int CANCEL_REQUEST = 80_877_102;

    /** Every code from here on is a request for another kind of connection. */
    private static final int FIRST_REQUEST_CODE = 80_877_100;

    static Message untyped(DataInputStream in) throws IOException {
        return new Message(0, in.readNBytes(in.readInt() - 4));
    }

    static Message typed(int type, DataInputStream in) throws IOException {
        return new Message(type, in.readNBytes(in.readInt() - 4));
    }

    void to(DataOutputStream out) throws IOException {
        if (type != 0) {
            out.writeByte(type);
        }
        out.writeInt(body.length + 4);
        out.write(body);
    }

    /** After these the server says that it is ready again. */
    boolean endsRequest() {
        return type == 'Q' || type == 'S' || type == 'F';
    }

    /** The server would carry these out as they come; nothing of a request may reach it before the request is let through. */
    boolean waitsForItsRequest() {
        return type == 'P' || type == 'B' || type == 'D' || type == 'E' || type == 'C';
    }

    boolean isReady() {
        return type == 'Z';
    }

    /** The server has carried a statement out, found it empty, or refused it. */
    boolean endsStatement() {
        return type == 'C' || type == 'I' || type == 'E';
    }

    boolean isBackendKey() {
        return type == 'K';
    }

    boolean isCancelRequest() throws IOException {
        return firstNumber() == CANCEL_REQUEST;
    }

    /** A question for encryption, which is answered with one byte. */
    boolean isEncryptionRequest() throws IOException {
        return firstNumber() >= FIRST_REQUEST_CODE && !isCancelRequest();
    }

    int firstNumber() throws IOException {
        return new DataInputStream(new ByteArrayInputStream(body)).readInt();
    }
}
