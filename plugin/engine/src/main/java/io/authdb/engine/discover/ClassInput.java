package io.authdb.engine.discover;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The items a class file is made of (JVMS 4.1), read one after another; whatever is missing is an exception. */
final class ClassInput {

    private static final char UNDECODABLE = '\uFFFD';

    private final byte[] bytes;
    private final int end;
    private int position;

    ClassInput(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ClassInput(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    int u1() throws IOException {
        return bytes[advance(1)] & 0xFF;
    }

    int u2() throws IOException {
        return u1() << 8 | u1();
    }

    int u4() throws IOException {
        return u2() << 16 | u2();
    }

    /** A text in modified UTF-8. */
    String utf8() throws IOException {
        int length = u2();
        int start = advance(length);
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        // the two encodings differ in what hardly any text has in it, and the JDK has no quick reader of the modified
        // one
        return text.indexOf(UNDECODABLE) < 0 ? text : modified(start - 2, length + 2);
    }

    private String modified(int start, int length) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(bytes, start, length)).readUTF();
    }

    void skip(int count) throws IOException {
        advance(count);
    }

    /** The next so many bytes, as an input of their own. */
    ClassInput slice(int count) throws IOException {
        int start = advance(count);
        return new ClassInput(bytes, start, start + count);
    }

    /** Where the next item begins. */
    int position() {
        return position;
    }

    /** The same bytes again from a position that was passed. */
    ClassInput from(int passed) {
        return new ClassInput(bytes, passed, end);
    }

    /** Passes over the next so many bytes, and says where they begin. */
    private int advance(int count) throws IOException {
        if (count < 0 || count > end - position) {
            throw new EOFException("it ends too early");
        }
        int start = position;
        position += count;
        return start;
    }
}
