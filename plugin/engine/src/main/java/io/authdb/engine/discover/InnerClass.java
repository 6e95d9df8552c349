package io.authdb.engine.discover;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * A class that is not top-level, as a class file that mentions it tells (JVMS 4.7.6).
 *
 * @param name its binary name
 * @param isMember whether it is a member of another class, not declared in a method
 * @param access its access flags in source, which unlike those of its own class file know {@code static}
 */
record InnerClass(String name, boolean isMember, int access) {

    static List<InnerClass> readAll(ClassInput in, ConstantPool constants) throws IOException {
        int count = in.u2();
        List<InnerClass> classes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = constants.className(in.u2());
            boolean isMember = in.u2() != 0;
            in.u2(); // its simple name
            classes.add(new InnerClass(name, isMember, in.u2()));
        }
        return classes;
    }

    boolean isStatic() {
        return Modifier.isStatic(access);
    }
}
