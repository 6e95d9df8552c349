package io.authdb.maven;

import io.authdb.maven.connection.MisconfiguredException;
import java.util.List;

/** The newest embedded PostgreSQL of each major version that is maintained, as its artifact names them. */
final class NewestVersions {

    private static final List<String> ALL = List.of("14.24.0", "15.19.0", "16.15.0", "17.11.0", "18.6.0");

    static final String OF_ALL = ALL.get(ALL.size() - 1);

    private NewestVersions() {}

    /**
     * The newest of a major version; what names more than that is meant as it is.
     *
     * @throws MisconfiguredException if it is no version, or of a major version that is not known
     */
    static String of(String wanted, String property) {
        if (wanted.matches("\\d+(\\.\\d+)+")) {
            return wanted;
        }
        return ALL.stream()
                .filter(version -> version.startsWith(wanted + "."))
                .findFirst()
                .orElseThrow(() -> new MisconfiguredException(
                        "UnknownVersion",
                        property + " " + wanted,
                        "no embedded PostgreSQL of this major version is known.\nKnown: 14, 15, 16, 17, 18; another"
                                + " one has to be named in full, as in " + OF_ALL + "."));
    }
}
