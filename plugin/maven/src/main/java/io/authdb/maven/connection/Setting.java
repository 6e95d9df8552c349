package io.authdb.maven.connection;

import java.util.Locale;

/** What a connection is made of. */
public enum Setting {
    URL,
    USERNAME,
    PASSWORD;

    /** As in the POM: {@code url}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As typed and in files: {@code authdb.url}. */
    public String property() {
        return "authdb." + parameter();
    }

    /** As in the environment: {@code AUTHDB_URL}. */
    public String variable() {
        return "AUTHDB_" + name();
    }
}
