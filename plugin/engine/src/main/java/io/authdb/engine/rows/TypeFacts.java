package io.authdb.engine.rows;

import java.util.List;

/**
 * What the catalog knows of a type.
 *
 * @param oid what it is to the server
 * @param name its bare name
 * @param sqlName its name in SQL, without a modifier
 * @param kind base, composite, domain, enum, multirange or range: {@code b c d e m r}
 * @param category what it is like: {@code S} for strings
 * @param inner the type it is made of: a domain's base, an array's element, a range's subtype, a multirange's range
 * @param modifier the modifier a domain gives its base
 * @param notNull whether a domain forbids null
 * @param labels the labels of an enum, or the checks of a domain
 * @param attributes those of a composite type
 */
record TypeFacts(
        long oid,
        String name,
        String sqlName,
        char kind,
        char category,
        long inner,
        int modifier,
        boolean notNull,
        List<String> labels,
        List<Field.FieldType> attributes) {

    boolean isArray() {
        return kind == 'b' && category == 'A' && inner != 0;
    }
}
