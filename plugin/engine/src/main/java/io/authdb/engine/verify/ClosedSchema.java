package io.authdb.engine.verify;

import io.authdb.engine.history.SchemaName;
import io.authdb.engine.schema.Difference;
import java.util.List;

/**
 * Before PostgreSQL 15 all may create objects in the schema {@code public} of a new database, and authdb works in none that
 * is so: whoever closed it, and gave the role that migrates what it needs, did what {@code authdb:grants} asks for, which is
 * no difference.
 */
final class ClosedSchema {

    private ClosedSchema() {}

    /** The differences but for those, of the schema worked in. */
    static List<Difference> leftOut(List<Difference> found, SchemaName working) {
        List<String> names = List.of("schema " + working.value(), "schema " + working.quoted());
        return found.stream()
                .filter(one -> !(names.contains(one.object()) && (isClosed(one) || isGranted(one))))
                .toList();
    }

    private static boolean isClosed(Difference one) {
        return one.part().equals("grant to PUBLIC")
                && one.was().equals("create, usage")
                && one.now().equals("usage");
    }

    private static boolean isGranted(Difference one) {
        return one.part().equals("grant to the role that migrates")
                && one.was().isEmpty()
                && one.now().equals("create, usage");
    }
}
