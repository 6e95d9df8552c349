package io.authdb.engine.discover;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** The items a class file is made of (JVMS 4.1), read one after another; whatever is missing is an exception. */
final class ClassInput {

    private final DataInputStream in;

    ClassInput(byte[] bytes) {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    int u1() throws IOException {
        return in.readUnsignedByte();
    }

    int u2() throws IOException {
        return in.readUnsignedShort();
    }

    int u4() throws IOException {
        return in.readInt();
    }

    /** A text in modified UTF-8. */
    String utf8() throws IOException {
        return in.readUTF();
    }

    void skip(int count) throws IOException {
        slice(count);
    }

    /** The next so many bytes, as an input of their own. */
    ClassInput slice(int count) throws IOException {
        if (count < 0 || count > in.available()) {
            throw new EOFException("it ends too early");
        }
        return new ClassInput(in.readNBytes(count));
    }
}
