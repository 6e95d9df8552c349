package io.authdb.engine.discover;

import java.io.IOException;
import java.util.Arrays;

/** The constant pool (JVMS 4.4), as far as a declaration needs it: texts, integers and the names of classes. */
final class ConstantPool {

    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;

    /** By tag, the size of a constant that is passed over; 0 where there is none with that tag. */
    private static final int[] SIZES = {0, 0, 0, 0, 4, 8, 8, 0, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private static final Object PASSED_OVER = new Object();

    /** By index: a String, an Integer, a ClassName or {@link #PASSED_OVER}. */
    private final Object[] constants;

    private ConstantPool(Object[] constants) {
        this.constants = constants;
    }

    static ConstantPool read(ClassInput in) throws IOException {
        Object[] constants = new Object[in.u2()];
        Arrays.fill(constants, PASSED_OVER);
        int index = 1;
        while (index < constants.length) {
            int tag = in.u1();
            constants[index] = constant(tag, in);
            // a mistake of the format, as its specification says: these take two places
            index += tag == LONG || tag == DOUBLE ? 2 : 1;
        }
        return new ConstantPool(constants);
    }

    String utf8(int index) throws IOException {
        return constant(index, String.class);
    }

    int integer(int index) throws IOException {
        return constant(index, Integer.class);
    }

    /** The binary name of a class, {@code com.example.Steps$AddUsers}. */
    String className(int index) throws IOException {
        return utf8(constant(index, ClassName.class).utf8Index()).replace('/', '.');
    }

    private <T> T constant(int index, Class<T> type) throws IOException {
        if (index >= constants.length || !type.isInstance(constants[index])) {
            throw new IOException("constant " + index + " is not a " + type.getSimpleName());
        }
        return type.cast(constants[index]);
    }

    private static Object constant(int tag, ClassInput in) throws IOException {
        return switch (tag) {
            case UTF8 -> in.utf8();
            case INTEGER -> in.u4();
            case CLASS -> new ClassName(in.u2());
            default -> passedOver(tag, in);
        };
    }

    private static Object passedOver(int tag, ClassInput in) throws IOException {
        if (tag >= SIZES.length || SIZES[tag] == 0) {
            throw new IOException("no constant has the tag " + tag);
        }
        in.skip(SIZES[tag]);
        return PASSED_OVER;
    }

    private record ClassName(int utf8Index) {}
}
