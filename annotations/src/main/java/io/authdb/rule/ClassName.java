package io.authdb.rule;

import java.util.Locale;

/** The name of a migration class, which is its description unless it has another. */
public final class ClassName {

    private ClassName() {}

    /**
     * The words of a class name: {@code com.example.Steps$AddURLColumn} reads "add url column".
     *
     * @param name a simple or a binary name
     * @return the words in lower case, with a space between them
     */
    public static String words(String name) {
        return name.replaceFirst("^.*[.$](?=.)", "")
                .replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|_+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
