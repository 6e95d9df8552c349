package io.authdb.engine.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A name that is not known, as of an option or a property.
 *
 * @param typed the name
 */
public record Mistyped(String typed) {

    /** The known name that was most likely meant; empty where none is near. */
    public Optional<String> meant(Collection<String> known) {
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(name -> mistakes(lower(typed), lower(name))))
                .filter(name -> mistakes(lower(typed), lower(name)) <= Math.max(2, typed.length() / 4));
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
