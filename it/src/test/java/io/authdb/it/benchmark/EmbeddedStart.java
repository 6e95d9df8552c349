package io.authdb.it.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A JVM that starts a server the way tests do with zonky's library, connects, and stops it. */
final class EmbeddedStart {

    private EmbeddedStart() {}

    public static void main(String[] none) throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection connection = server.getPostgresDatabase().getConnection()) {
            if (!connection.isValid(10)) {
                throw new IllegalStateException("the server does not answer");
            }
        }
    }

    /** What the tests run with; Surefire hides it behind a jar that only names it. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
