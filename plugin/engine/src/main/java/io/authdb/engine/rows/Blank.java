package io.authdb.engine.rows;

import java.util.List;
import java.util.Set;

/**
 * A table that may need rows.
 *
 * @param oid what it is to the server
 * @param shown its name in words
 * @param source its name in SQL
 * @param fields the columns rows give values to
 * @param distinct the numbers of the columns in which no two rows may agree or overlap
 * @param conditions what values must satisfy
 * @param references its foreign keys, those of most columns first
 * @param sequences those its columns own, in SQL
 */
record Blank(
        long oid,
        String shown,
        String source,
        List<Field> fields,
        Set<Integer> distinct,
        List<Condition> conditions,
        List<ForeignKey> references,
        List<String> sequences) {

    /** Whether no row can do without this reference. */
    boolean needs(ForeignKey reference) {
        return fields.stream()
                .filter(field -> reference.columns().contains(field.number()))
                .allMatch(Field::notNull);
    }
}
