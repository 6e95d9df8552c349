package io.authdb.engine.discover;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The constant pool (JVMS 4.4), as far as a declaration needs it: texts, integers and the names of classes. Most of a class's
 * constants belong to its code, and are passed over unread.
 */
final class ConstantPool {

    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;

    /** By tag, the size of a constant; 0 where there is none with that tag, and for a text, which says its own. */
    private static final int[] SIZES = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private final ClassInput in;

    /** By index; 0 for the places that hold no constant. */
    private final byte[] tags;

    /** By index, where what follows the tag begins. */
    private final int[] positions;

    /** By index, the texts that were asked for. */
    private final @Nullable String[] texts;

    private ConstantPool(ClassInput in, int size) {
        this.in = in;
        this.tags = new byte[size];
        this.positions = new int[size];
        this.texts = new String[size];
    }

    static ConstantPool read(ClassInput in) throws IOException {
        ConstantPool pool = new ConstantPool(in.from(in.position()), in.u2());
        int index = 1;
        while (index < pool.tags.length) {
            int tag = in.u1();
            pool.tags[index] = (byte) tag;
            pool.positions[index] = in.position();
            in.skip(size(tag, in));
            // a mistake of the format, as its specification says: these take two places
            index += tag == LONG || tag == DOUBLE ? 2 : 1;
        }
        return pool;
    }

    String utf8(int index) throws IOException {
        ClassInput constant = constant(index, UTF8, "String");
        String text = texts[index];
        if (text == null) {
            text = constant.utf8();
            texts[index] = text;
        }
        return text;
    }

    int integer(int index) throws IOException {
        return constant(index, INTEGER, "Integer").u4();
    }

    /** The binary name of a class, {@code com.example.Steps$AddUsers}. */
    String className(int index) throws IOException {
        return utf8(constant(index, CLASS, "ClassName").u2()).replace('/', '.');
    }

    private ClassInput constant(int index, int tag, String name) throws IOException {
        if (index >= tags.length || tags[index] != tag) {
            throw new IOException("constant " + index + " is not a " + name);
        }
        return in.from(positions[index]);
    }

    private static int size(int tag, ClassInput in) throws IOException {
        if (tag == UTF8) {
            return in.u2();
        }
        if (tag >= SIZES.length || SIZES[tag] == 0) {
            throw new IOException("no constant has the tag " + tag);
        }
        return SIZES[tag];
    }
}
