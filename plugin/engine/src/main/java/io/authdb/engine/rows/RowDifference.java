package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is not the same in one table: rows, or the values of a column that is gone.
 *
 * @param table its shown name: {@code public} goes without saying
 * @param column the column whose values are gone; empty where the difference is one of rows
 * @param before how many rows there were, or values in the column
 * @param lost how many of them are gone
 * @param changed how many rows have other values
 * @param added how many rows there are that were not
 * @param example one of them in words; empty if there is none to show
 */
public record RowDifference(
        String table, String column, long before, long lost, long changed, long added, String example) {

    /** A difference of rows. */
    static RowDifference ofRows(String table, Tally tally, String example) {
        return new RowDifference(table, "", tally.before(), tally.lost(), tally.changed(), tally.added(), example);
    }

    /** Rows counted. */
    record Tally(long before, long lost, long changed, long added) {
        boolean isNothing() {
            return lost == 0 && changed == 0 && added == 0;
        }
    }

    /** The difference as a person would tell it. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        if (!column.isEmpty()) {
            parts.add("column " + column + ": " + counted(lost, "value") + verb(lost) + "gone");
        } else {
            if (lost > 0) {
                parts.add(lost + " of " + counted(before, "row") + verb(lost) + "gone");
            }
            if (changed > 0) {
                parts.add(changed + " of " + counted(before, "row") + (changed == 1 ? " differs" : " differ"));
            }
            if (added > 0) {
                parts.add(counted(added, "row") + verb(added) + "new");
            }
        }
        return "table " + table + ": " + String.join(", ", parts) + shownExample();
    }

    private String shownExample() {
        if (example.isEmpty()) {
            return "";
        }
        return (changed > 0 && lost == 0 && added == 0 ? ": " : ", for example ") + example;
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String verb(long count) {
        return count == 1 ? " is " : " are ";
    }

    /**
     * Whether a text names the table, with or without its schema, or the column: as a word of its own, in any case, one
     * or many ({@code users} in a text is table {@code user} too).
     */
    public boolean isNamedIn(String text) {
        String name = table.substring(table.lastIndexOf('.') + 1);
        return isWordIn(text, table) || isWordIn(text, name) || (!column.isEmpty() && isWordIn(text, column));
    }

    private static boolean isWordIn(String text, String word) {
        String letter = "[\\p{L}\\p{N}_$]";
        String pattern = "(?<!" + letter + ")" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "s?(?!" + letter + ")";
        return Pattern.compile(pattern).matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
