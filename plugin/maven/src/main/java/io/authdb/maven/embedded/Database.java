package io.authdb.maven.embedded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How to connect to one database of the embedded server, as the role that owns it and is nothing beyond that. */
public final class Database {
    static final String PREFIX = "jdbc:postgresql://127.0.0.1:";

    private final String url;
    private final char[] password;

    Database(DatabaseName name, int port, char[] password) {
        this.url = url(port, name.value());
        this.password = password.clone();
    }

    static String url(int port, String name) {
        return PREFIX + port + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** For JDBC; holds neither user nor password. */
    public String url() {
        return url;
    }

    public String username() {
        return Administration.OWNER;
    }

    /** A copy, which the caller may erase. */
    public char[] password() {
        return password.clone();
    }

    @Override
    public String toString() {
        return url;
    }
}
