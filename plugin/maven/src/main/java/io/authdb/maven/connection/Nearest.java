package io.authdb.maven.connection;

import io.authdb.engine.problem.Mistyped;
import java.util.Set;
import java.util.TreeSet;

/**
 * The known name that somebody who mistyped most likely meant.
 *
 * @param known all names there are
 */
public record Nearest(Set<String> known) {

    /** What is wrong with a name that is not known, and which is near. */
    public String sentence(String typed) {
        return "there is no such property" + advice(typed);
    }

    /** The same, for a place that takes only some. */
    String sentenceHere(String typed) {
        return "there is no such property here" + advice(typed);
    }

    private String advice(String typed) {
        return new Mistyped(typed)
                .meant(known)
                .map(name -> ".\nDid you mean " + name + "?")
                .orElseGet(() -> ".\nKnown: " + String.join(", ", new TreeSet<>(known)));
    }
}
