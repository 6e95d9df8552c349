package io.authdb.maven;

import io.authdb.maven.embedded.Database;
import java.util.List;
import java.util.Properties;

/**
 * What a person, a shell and a build need to know of the embedded database. Holds its generated password, which opens
 * nothing else; every value can stand in a shell as it is, without quotes.
 *
 * @param database one of the embedded server
 */
record HowToConnect(Database database) {

    String jdbc() {
        return database.url();
    }

    /** The password stands before the command, since every user can read what stands behind. */
    String psql() {
        return "PGPASSWORD=" + password() + " psql "
                + jdbc().replaceFirst("^jdbc:postgresql://", "postgresql://" + database.username() + "@");
    }

    /** Lines to paste, or to evaluate, in a shell. */
    List<String> exports() {
        return List.of(
                "export AUTHDB_URL=" + jdbc(),
                "export AUTHDB_USERNAME=" + database.username(),
                "export AUTHDB_PASSWORD=" + password());
    }

    /** For {@code ${authdb.url}} in what comes later in the same module's build. */
    void tell(Properties properties) {
        properties.setProperty("authdb.url", jdbc());
        properties.setProperty("authdb.username", database.username());
        properties.setProperty("authdb.password", password());
    }

    private String password() {
        return new String(database.password());
    }

    @Override
    public String toString() {
        return database.toString();
    }
}
