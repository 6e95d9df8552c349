package io.authdb.rule;

import java.util.Comparator;

/** Temporary. */
public enum NaturalOrder implements Comparator<String> {
    /** The order. */
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        return left.compareTo(right);
    }
}
