package io.authdb.rule;

import java.util.EnumSet;
import java.util.Set;

/** What keeps a class from being created with {@code new} and nothing else. */
public enum Obstacle {
    /** The class is an interface or an annotation. */
    INTERFACE(Rule.ABSTRACT_MIGRATION, "is an interface, which cannot be created", "Make it a class"),
    /** The class is an enum. */
    ENUM(Rule.MISSING_CONSTRUCTOR, "is an enum, whose constructor nobody can call", "Make it a class"),
    /** The class is abstract. */
    ABSTRACT(
            Rule.ABSTRACT_MIGRATION,
            "is abstract, so it cannot be created",
            "Drop abstract, or write @Migration on a class that extends it"),
    /** The class is a member that needs an instance of the class around it. */
    INNER(Rule.INNER_MIGRATION, "needs an instance of the class around it", "Make it static or top-level"),
    /** The class is declared in a method, with or without a name. */
    LOCAL(Rule.INNER_MIGRATION, "is declared in a method, where nothing else can create it", "Make it top-level"),
    /** The class has no constructor without parameters, or a private one, as a private class has by default. */
    NO_CONSTRUCTOR(
            Rule.MISSING_CONSTRUCTOR,
            "has no constructor without parameters that others may call",
            "Declare one; package-private is enough");

    private final Rule rule;
    private final String fault;
    private final String remedy;

    Obstacle(Rule rule, String fault, String remedy) {
        this.rule = rule;
        this.fault = fault;
        this.remedy = remedy;
    }

    Violation violation(Place where) {
        return new Violation(rule, where, fault, remedy);
    }

    /** Those to speak of: an interface is abstract too, and an inner class's constructor takes the outer instance. */
    static Set<Obstacle> toReport(Set<Obstacle> found) {
        Set<Obstacle> left = EnumSet.noneOf(Obstacle.class);
        left.addAll(found);
        if (left.contains(INTERFACE) || left.contains(ENUM)) {
            left.remove(ABSTRACT);
        }
        if (left.size() > 1) {
            left.remove(NO_CONSTRUCTOR);
        }
        return left;
    }
}
