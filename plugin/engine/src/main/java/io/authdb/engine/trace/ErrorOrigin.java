package io.authdb.engine.trace;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Where the server says that an error comes from. */
public final class ErrorOrigin {

    private ErrorOrigin() {}

    /**
     * Whether it comes from inside a function, or from a table of another schema than this; false where the driver's classes are
     * out of reach.
     */
    public static boolean isElsewhere(SQLException failed, String schema) {
        try {
            return Told.elsewhere(failed, schema);
        } catch (NoClassDefFoundError outOfReach) {
            return false;
        }
    }

    /** Apart, so that nothing else loads the driver's classes. */
    private static final class Told {

        static boolean elsewhere(SQLException failed, String schema) {
            ServerErrorMessage error =
                    failed instanceof PSQLException answered ? answered.getServerErrorMessage() : null;
            return error != null
                    && (error.getWhere() != null
                            || (error.getSchema() != null && !error.getSchema().equals(schema)));
        }
    }
}
