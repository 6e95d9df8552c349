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
        if (file.methods().stream().noneMatch(Member::isOpenConstructor)) {
            obstacles.add(Obstacle.NO_CONSTRUCTOR);
        }
        file.attributes().innerClasses().stream()
                .filter(inner -> inner.name().equals(file.name()))
                .filter(inner -> !inner.isMember() || !inner.isStatic())
                .map(inner -> inner.isMember() ? Obstacle.INNER : Obstacle.LOCAL)
                .forEach(obstacles::add);
        return obstacles;
    }
}
