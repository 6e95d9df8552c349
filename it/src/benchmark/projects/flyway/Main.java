package app;

import org.flywaydb.core.Flyway;

/** An application that migrates its database: URL, role, the folder of SQL files. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        Flyway.configure()
                .dataSource(words[0], words[1], "")
                .locations("filesystem:" + words[2])
                .load()
                .migrate();
    }
}
