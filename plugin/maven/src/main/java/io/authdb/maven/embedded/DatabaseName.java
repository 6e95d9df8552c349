package io.authdb.maven.embedded;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** What a database is called in PostgreSQL, which cuts names at 63 bytes without a word. */
record DatabaseName(String value) {
    private static final int MAX_BYTES = 63;
    private static final int HASH_LENGTH = 12;
    private static final Set<String> TAKEN = Set.of("postgres", "template0", "template1");

    /** The name itself where it can be; else its beginning and a hash of the whole, so that two names stay two. */
    static DatabaseName of(String name) {
        if (bytes(name) <= MAX_BYTES && !TAKEN.contains(name)) {
            return new DatabaseName(name);
        }
        String hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        String beginning = name;
        while (bytes(beginning) > MAX_BYTES - HASH_LENGTH - 1) {
            beginning = beginning.substring(0, beginning.offsetByCodePoints(beginning.length(), -1));
        }
        return new DatabaseName(beginning + "-" + hash.substring(0, HASH_LENGTH));
    }

    String quoted() {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
