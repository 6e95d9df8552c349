package io.authdb.maven.embedded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What initdb is told.
 *
 * @param major the version of PostgreSQL
 * @param authentication how a password is asked for
 * @param more what this cluster differs in
 */
record Recipe(int major, String authentication, List<String> more) {
    private static final int FIRST_WITH_BUILTIN_LOCALES = 17;

    Recipe {
        more = List.copyOf(more);
    }

    static Recipe kept(int major) {
        return new Recipe(major, "scram-sha-256", List.of());
    }

    /**
     * Small, since it is copied for each run. A password of such a server is good for nothing but it, and goes as it is written:
     * SCRAM takes the driver a good part of what a small proof takes, for each of its many connections, to keep a secret that
     * nobody but this machine's administrator could overhear.
     */
    static Recipe copied(int major) {
        return new Recipe(major, "password", List.of("--wal-segsize=1"));
    }

    /** Sorts by code point and, where it can, knows the case of all of Unicode, the same on every system: neither libc's tables nor ICU's. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(
                List.of("-U", Administration.SUPERUSER, "-A", authentication, "-E", "UTF8", "--locale=C"));
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
