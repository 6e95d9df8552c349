package io.authdb.engine.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object or a part of one, in words that are the same in every database where it is the same.
 *
 * @param own the row of the catalog that says it, where it is another than that of the object it belongs to
 * @param name what it is called
 * @param within what it comes and goes with
 * @param facts one for each property, in an order fixed for its kind; null where it says nothing, which differs from nothing
 */
record Description(
        @Nullable ObjectId own, Name name, @Nullable Name within, List<@Nullable String> facts) {

    /**
     * @param object its kind and name, such as {@code table task}
     * @param part the same of a part of it, such as {@code column owner_id}; empty for the object itself
     */
    record Name(String object, String part) implements Comparable<Name> {

        boolean isWhole() {
            return part.isEmpty();
        }

        Name whole() {
            return new Name(object, "");
        }

        @Override
        public int compareTo(Name other) {
            int byObject = object.compareTo(other.object);
            return byObject != 0 ? byObject : part.compareTo(other.part);
        }
    }

    /** What is granted on an object on which nothing ever was, in the words of the queries for what is. */
    Description ungranted() {
        return new Description(own, new Name(name.object(), "grant to its owner"), null, List.of("everything"));
    }

    /** A column, whose place among its like is part of the picture. */
    boolean isColumn() {
        return name.part().startsWith("column ") && !name.part().contains(", grant to ");
    }
}
