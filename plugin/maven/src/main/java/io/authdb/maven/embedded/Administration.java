package io.authdb.maven.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.util.PasswordUtil;

/** The superuser at work: roles and databases, never their content. */
final class Administration implements AutoCloseable {
    static final String SUPERUSER = "postgres";

    /**
     * Owns the databases, and is all that a migration ever is. Not called like the history's schema: a schema of the
     * role's own name comes first in the search path, and the application's tables would be created beside the history.
     */
    static final String OWNER = "app";

    private final Connection connection;
    private final Passwords passwords;

    private Administration(Connection connection, Passwords passwords) {
        this.connection = connection;
        this.passwords = passwords;
    }

    static Administration connect(int port, Passwords passwords) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", new String(passwords.of(SUPERUSER)));
        Connection connection = new Driver().connect(Database.url(port, SUPERUSER), properties);
        return new Administration(Objects.requireNonNull(connection), passwords);
    }

    void create(DatabaseName name) throws SQLException, IOException {
        if (!exists("select from pg_roles where rolname = ?", OWNER)) {
            // hashed here: a statement that fails is quoted in the server's log
            String hash = hash(passwords.of(OWNER));
            execute("create role " + OWNER + " login nosuperuser nobypassrls nocreaterole nocreatedb password '" + hash
                    + "'");
        }
        if (!exists("select from pg_database where datname = ?", name.value())) {
            execute("create database " + name.quoted() + " owner " + OWNER);
        }
    }

    /** What the server keeps of a password. */
    private static String hash(char[] password) {
        return PasswordUtil.encodeScramSha256(password);
    }

    void drop(DatabaseName name) throws SQLException {
        execute("drop database if exists " + name.quoted() + " with (force)");
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
