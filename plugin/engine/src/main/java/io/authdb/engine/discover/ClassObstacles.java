package io.authdb.engine.discover;

import io.authdb.rule.Obstacle;
import java.lang.reflect.Modifier;
import java.util.EnumSet;
import java.util.Set;

/** What keeps the class of a class file from being created. */
final class ClassObstacles {

    private static final int ENUM = 0x4000;

    private ClassObstacles() {}

    static Set<Obstacle> of(ClassFile file) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        addKind(file.access(), obstacles);
        if (!hasConstructor(file)) {
            obstacles.add(Obstacle.NO_CONSTRUCTOR);
        }
        for (InnerClass inner : file.attributes().innerClasses()) {
            if (inner.name().equals(file.name()) && !(inner.isMember() && inner.isStatic())) {
                obstacles.add(inner.isMember() ? Obstacle.INNER : Obstacle.LOCAL);
            }
        }
        return obstacles;
    }

    private static void addKind(int access, Set<Obstacle> obstacles) {
        if (Modifier.isInterface(access)) {
            obstacles.add(Obstacle.INTERFACE);
        }
        if ((access & ENUM) != 0) {
            obstacles.add(Obstacle.ENUM);
        }
        if (Modifier.isAbstract(access)) {
            obstacles.add(Obstacle.ABSTRACT);
        }
    }

    private static boolean hasConstructor(ClassFile file) {
        for (Member method : file.methods()) {
            if (method.isOpenConstructor()) {
                return true;
            }
        }
        return false;
    }
}
