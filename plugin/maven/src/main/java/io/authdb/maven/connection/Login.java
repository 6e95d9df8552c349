package io.authdb.maven.connection;

import java.util.Optional;

/**
 * Where to connect, and as whom.
 *
 * @param url as given
 * @param username the role
 * @param password empty if there is none, as for a server that trusts or asks for a certificate
 */
public record Login(String url, String username, Optional<char[]> password) {

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return username + " at " + new JdbcUrl(url).shown();
    }
}
