package io.authdb.maven.embedded;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The databases of the server, with a note of those that exist: to ask the server costs a connection, 0.2 s of CPU. Called under the mutex. */
final class Databases {
    private final Home home;

    Databases(Home home) {
        this.home = home;
    }

    void create(DatabaseName name, int port) throws IOException {
        if (!known().contains(name.value())) {
            administer(port, administration -> administration.create(name));
            note(name);
        }
    }

    void reset(DatabaseName name, int port) throws IOException {
        administer(port, administration -> {
            administration.drop(name);
            administration.create(name);
        });
        if (!known().contains(name.value())) {
            note(name);
        }
    }

    /** For a new cluster, which has none. */
    void forget() throws IOException {
        Files.deleteIfExists(file());
    }

    private List<String> known() throws IOException {
        return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    }

    private void note(DatabaseName name) throws IOException {
        Files.writeString(file(), name.value() + "\n", CREATE, APPEND);
    }

    private Path file() {
        return home.folder().resolve("databases");
    }

    @FunctionalInterface
    private interface Task {
        void perform(Administration administration) throws SQLException, IOException;
    }

    private void administer(int port, Task task) throws IOException {
        try (Administration administration = Administration.connect(port, home.passwords())) {
            task.perform(administration);
        } catch (SQLException e) {
            throw new IOException("administration on port " + port + " failed: " + e.getMessage(), e);
        }
    }
}
