package io.authdb.maven.source;

import java.util.List;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param description what the migration does, in words
 * @param id the id, if it is not to be the next one
 * @param packages where to look for migrations, with the packages below; everywhere if there is none
 * @param otherwise the package of the first migration
 */
public record Wish(String description, Optional<String> id, List<String> packages, String otherwise) {

    /** Keeps a copy of the list. */
    public Wish {
        packages = List.copyOf(packages);
    }

    MigrationName name() throws NotWrittenException {
        return MigrationName.of(description)
                .orElseThrow(() -> new NotWrittenException(
                        "NoClassName",
                        "the words of \"" + description + "\" make no name for a class.",
                        "Begin with a letter and say what it does: -Dauthdb.description=\"add last login\""));
    }

    /** The package for the first migration. */
    String firstPackage() {
        return packages.isEmpty() ? otherwise : packages.get(0);
    }
}
