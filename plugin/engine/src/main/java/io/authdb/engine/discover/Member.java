package io.authdb.engine.discover;

import io.authdb.rule.DeclaredMethod;
import io.authdb.rule.Role;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * A field or method (JVMS 4.5, 4.6).
 *
 * @param access its access flags
 * @param name its name, {@code <init>} for a constructor
 * @param descriptor its types
 * @param attributes its attributes
 */
record Member(int access, String name, String descriptor, Attributes attributes) {

    private static final int BRIDGE = 0x0040;
    private static final int SYNTHETIC = 0x1000;

    static List<Member> readAll(ClassInput in, ConstantPool constants) throws IOException {
        int count = in.u2();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int access = in.u2();
            String name = constants.utf8(in.u2());
            String descriptor = constants.utf8(in.u2());
            members.add(new Member(access, name, descriptor, Attributes.read(in, constants)));
        }
        return members;
    }

    /** Whether only the compiler knows of it. A bridge carries copies of the annotations of the method it leads to. */
    boolean isMadeUp() {
        return (access & (BRIDGE | SYNTHETIC)) != 0;
    }

    boolean isOpenConstructor() {
        return name.equals("<init>") && descriptor.equals("()V") && !Modifier.isPrivate(access);
    }

    DeclaredMethod declared() throws IOException {
        MethodDescriptor types = MethodDescriptor.parse(descriptor);
        return new DeclaredMethod(name, Role.of(attributes.annotations()), types.parameters(), types.result(), access);
    }
}
