package io.authdb.engine.revision;

import io.authdb.rule.NaturalOrder;

/**
 * The identity of a revision in its chain. Equal when spelled alike; ordered naturally, so that digit runs compare as
 * numbers.
 *
 * @param value the id as its migration spells it
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

    @Override
    public int compareTo(RevisionId other) {
        return NaturalOrder.INSTANCE.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
