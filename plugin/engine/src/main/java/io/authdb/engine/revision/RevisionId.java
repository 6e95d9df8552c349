package io.authdb.engine.revision;

import io.authdb.rule.NaturalOrder;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a revision in its chain. Equal when spelled alike; ordered naturally, so that digit runs compare as
 * numbers.
 *
 * @param value the id as its migration spells it
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

    /** Written out, and so is the other: what a record has of its own is linked when it is first used, which takes 20 ms. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(RevisionId other) {
        return NaturalOrder.INSTANCE.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
