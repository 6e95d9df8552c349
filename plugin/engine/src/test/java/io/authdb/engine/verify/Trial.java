package io.authdb.engine.verify;

import io.authdb.engine.revision.Reversibility.Reversible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A migration that is truly reversible, as it declares, and whose downgrade is to be broken.
 *
 * @param kind what it changes
 * @param setup what is there before
 * @param up its upgrade
 * @param down its downgrade
 * @param declared what it says of its downgrade
 * @param rows which rows there are
 */
record Trial(String kind, List<String> setup, List<String> up, List<String> down, Reversible declared, Rows rows) {

    /**
     * Reads sections headed by "--- kind", the words "with rows" and "one way" after it; their parts are headed by "-- base",
     * "-- made" and "-- gone". Each is a migration that makes and one that takes away, so that both texts are a downgrade once.
     */
    static List<List<Trial>> parse(String text) {
        return Stream.of(text.split("(?m)^--- "))
                .filter(block -> !block.isBlank())
                .map(Trial::section)
                .toList();
    }

    private static List<Trial> section(String block) {
        String[] parts = block.split("(?m)^-- (base|made|gone)$");
        String[] options = parts[0].strip().split(", ");
        Rows rows = Arrays.asList(options).contains("with rows") ? Rows.GENERATED : Rows.NONE;
        List<String> base = statements(parts[1]);
        List<String> made = statements(parts[2]);
        List<String> gone = statements(parts[3]);
        Reversible plainly = new Reversible("", "");
        Trial taking = new Trial(options[0] + ", taken away", base, made, gone, plainly, rows);
        Trial making = new Trial(options[0] + ", made again", both(base, made), gone, made, plainly, rows);
        return Arrays.asList(options).contains("one way") ? List.of(taking) : List.of(taking, making);
    }

    static List<String> both(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** A statement ends with the line that ends in a semicolon and is followed by one that is not indented. */
    private static List<String> statements(String text) {
        return Stream.of(text.strip().split(";\\s*(\\n(?=\\S)|$)"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }
}
