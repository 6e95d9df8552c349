package io.authdb.engine.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * One change.
 *
 * @param name what changes; ends in "(superuser)" if only one may
 * @param setup what is there before
 * @param change what is done to it
 * @param reverse what undoes that, leaving no difference; may be empty
 * @param sentences what is said of it
 */
record SchemaCase(String name, String setup, String change, String reverse, List<String> sentences) {

    boolean superuser() {
        return name.endsWith("(superuser)");
    }

    /** Cases are headed by "--- name"; "-- change", "-- reverse" and "-- says" head their parts. */
    static List<SchemaCase> parse(String text) {
        List<SchemaCase> cases = new ArrayList<>();
        for (String block : text.split("(?m)^--- ")) {
            if (!block.isBlank()) {
                cases.add(one(block));
            }
        }
        return cases;
    }

    private static SchemaCase one(String block) {
        int line = block.indexOf('\n');
        String name = block.substring(0, line).strip();
        String[] saying = block.substring(line).split("(?m)^-- says$");
        String[] reversing = saying[0].split("(?m)^-- reverse$");
        String[] changing = reversing[0].split("(?m)^-- change$");
        return new SchemaCase(
                name,
                changing[0].strip(),
                changing[1].strip(),
                reversing.length > 1 ? reversing[1].strip() : "",
                saying.length > 1
                        ? saying[1].lines().filter(said -> !said.isBlank()).toList()
                        : List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
