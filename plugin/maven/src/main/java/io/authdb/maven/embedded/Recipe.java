package io.authdb.maven.embedded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What initdb is told.
 *
 * @param major the version of PostgreSQL
 * @param more what this cluster differs in
 */
record Recipe(int major, List<String> more) {
    private static final int FIRST_WITH_BUILTIN_LOCALES = 17;

    Recipe {
        more = List.copyOf(more);
    }

    static Recipe kept(int major) {
        return new Recipe(major, List.of());
    }

    /** Small, since it is copied for each run. */
    static Recipe copied(int major) {
        return new Recipe(major, List.of("--wal-segsize=1"));
    }

    /** Sorts by code point and, where it can, knows the case of all of Unicode, the same on every system: neither libc's tables nor ICU's. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(
                List.of("-U", Administration.SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C"));
        if (major >= FIRST_WITH_BUILTIN_LOCALES) {
            arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        arguments.addAll(more);
        return arguments;
    }

    /** Another one as soon as authdb makes clusters in another way: sharper than its version, which says so too often or too late. */
    String fingerprint() {
        String words = String.join(" ", arguments());
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }
}
