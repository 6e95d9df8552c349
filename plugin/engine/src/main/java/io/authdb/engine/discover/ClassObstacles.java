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
        if (Modifier.isInterface(file.access())) {
            obstacles.add(Obstacle.INTERFACE);
        }
        if ((file.access() & ENUM) != 0) {
            obstacles.add(Obstacle.ENUM);
        }
        if (Modifier.isAbstract(file.access())) {
            obstacles.add(Obstacle.ABSTRACT);
        }
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

    private static boolean hasConstructor(ClassFile file) {
        for (Member method : file.methods()) {
            if (method.isOpenConstructor()) {
                return true;
            }
        }
        return false;
    }
}
