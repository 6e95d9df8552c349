package io.authdb.engine.adopt;

import java.util.List;
import java.util.Optional;

/**
 * How far another tool got with a database.
 *
 * @param table what says so
 * @param marks what it applied, the last of them where it stands
 * @param known which of them stands for all before it, which may not be listed; empty where everything is
 */
record Reached(ToolTable table, List<Mark> marks, Optional<Mark> known) {

    Reached {
        marks = List.copyOf(marks);
    }

    /** Where it stands; empty if it applied nothing. */
    Optional<Mark> last() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.get(marks.size() - 1));
    }

    /** How its table is spoken of: {@code Flyway's table flyway_schema_history}. */
    String source() {
        return table.tool().title() + "'s table " + table.shown();
    }
}
