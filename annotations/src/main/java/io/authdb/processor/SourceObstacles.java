package io.authdb.processor;

import io.authdb.rule.Obstacle;
import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What keeps a class in source from being created. Local classes are not seen: a compiler does not show them. */
final class SourceObstacles {

    private SourceObstacles() {}

    static Set<Obstacle> of(TypeElement type) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        if (type.getKind().isInterface()) {
            obstacles.add(Obstacle.INTERFACE);
        }
        if (type.getKind() == ElementKind.ENUM) {
            obstacles.add(Obstacle.ENUM);
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            obstacles.add(Obstacle.ABSTRACT);
        }
        addNestingAndConstructor(type, obstacles);
        return obstacles;
    }

    private static void addNestingAndConstructor(TypeElement type, Set<Obstacle> obstacles) {
        if (type.getNestingKind() == NestingKind.MEMBER && !type.getModifiers().contains(Modifier.STATIC)) {
            obstacles.add(Obstacle.INNER);
        }
        if (!hasConstructor(type)) {
            obstacles.add(Obstacle.NO_CONSTRUCTOR);
        }
    }

    private static boolean hasConstructor(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(constructor -> constructor.getParameters().isEmpty()
                        && !constructor.getModifiers().contains(Modifier.PRIVATE));
    }
}
