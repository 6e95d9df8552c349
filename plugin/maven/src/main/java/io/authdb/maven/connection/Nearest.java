package io.authdb.maven.connection;

import java.util.Comparator;
import java.util.Locale;
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
        String nearest = known.stream()
                .sorted()
                .min(Comparator.comparingInt(name -> mistakes(lower(typed), lower(name))))
                .orElse("");
        return mistakes(lower(typed), lower(nearest)) <= Math.max(2, typed.length() / 4)
                ? ".\nDid you mean " + nearest + "?"
                : ".\nKnown: " + String.join(", ", new TreeSet<>(known));
    }

    /** Who stopped too early made one mistake. */
    private static int mistakes(String typed, String name) {
        return name.startsWith(typed) ? 1 : distance(typed, name);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** How many letters to add, to leave out, to replace, or to swap with the next. */
    private static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int cheapest(int[][] rows, String a, String b, int i, int j) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cheapest = Math.min(rows[i - 1][j - 1] + other, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cheapest, rows[i - 2][j - 2] + 1) : cheapest;
    }
}
