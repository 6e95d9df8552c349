package io.authdb.engine.discover;

import io.authdb.rule.DeclaredClass;
import io.authdb.rule.DeclaredMethod;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A class file (JVMS 4.1) of any version, as far as a declaration needs it.
 *
 * @param name the binary name of the class
 * @param access its access flags
 * @param methods its methods that a compiler did not make up
 * @param attributes its own attributes
 */
record ClassFile(String name, int access, List<Member> methods, Attributes attributes) {

    private static final int MAGIC = 0xCAFEBABE;

    /** Reads a class file; an exception says why the bytes are none. */
    static ClassFile read(byte[] bytes) throws IOException {
        try {
            return read(new ClassInput(bytes));
        } catch (EOFException e) {
            throw new IOException("it ends too early", e);
        }
    }

    private static ClassFile read(ClassInput in) throws IOException {
        if (in.u4() != MAGIC) {
            throw new IOException("it does not begin as one");
        }
        in.u4(); // its version
        ConstantPool constants = ConstantPool.read(in);
        int access = in.u2();
        String name = constants.className(in.u2());
        in.u2(); // its superclass
        in.skip(2 * in.u2()); // its interfaces
        Member.readAll(in, constants); // its fields
        List<Member> methods = Member.readAll(in, constants);
        return new ClassFile(name, access, methods, Attributes.read(in, constants));
    }

    /** Where a source root has the file it was compiled from, {@code com/example/AddUsers.java}; empty if it does not say. */
    String source() {
        String folder = name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/');
        return attributes.sourceFiles().isEmpty()
                ? ""
                : folder + attributes.sourceFiles().get(0);
    }

    /** What the class declares. */
    DeclaredClass declared() throws IOException {
        List<DeclaredMethod> declared = new ArrayList<>();
        for (Member method : methods) {
            // most methods of a class have no annotation
            if (!method.isMadeUp() && !method.attributes().annotations().isEmpty()) {
                declared.add(method.declared());
            }
        }
        declared.removeIf(method -> method.roles().isEmpty());
        return new DeclaredClass(name, ClassObstacles.of(this), attributes.annotations(), declared);
    }
}
