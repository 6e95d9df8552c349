package io.authdb.maven.source;

import io.authdb.rule.ClassName;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What a migration is called.
 *
 * @param description as typed
 * @param className made of its words
 */
record MigrationName(String description, String className) {

    /** Names that the class itself uses, or that others of its package are likely to. */
    private static final Set<String> TAKEN =
            Set.of("Migration", "Upgrade", "Downgrade", "Irreversible", "Verify", "Sample", "DSLContext", "String");

    /** Of a description whose words make a class name; empty for any other. */
    static Optional<MigrationName> of(String description) {
        // an apostrophe belongs to its word, everything else that is no letter or digit is between words
        String className = Arrays.stream(description.replaceAll("['\u2019]", "").split("[^\\p{L}\\p{M}\\p{N}]+"))
                .map(MigrationName::capitalised)
                .collect(Collectors.joining());
        return SourceVersion.isIdentifier(className) && !TAKEN.contains(className)
                ? Optional.of(new MigrationName(description.strip().replaceAll("\\s+", " "), className))
                : Optional.empty();
    }

    /** The description where the class name does not say it already. */
    Optional<String> ownDescription() {
        return Optional.of(description).filter(text -> !text.equalsIgnoreCase(ClassName.words(className)));
    }

    private static String capitalised(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int end = word.offsetByCodePoints(0, 1);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(word.codePointAt(0)))
                .append(word.substring(end))
                .toString();
    }
}
