package io.authdb.rule;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a migration class, which is its description unless it has another. */
public final class ClassName {

    private static final Pattern QUALIFIER = Pattern.compile("^.*[.$](?=.)");
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|_+");

    private ClassName() {}

    /**
     * The words of a class name: {@code com.example.Steps$AddURLColumn} reads "add url column".
     *
     * @param name a simple or a binary name
     * @return the words in lower case, with a space between them
     */
    public static String words(String name) {
        String simple = QUALIFIER.matcher(name).replaceFirst("");
        return BETWEEN_WORDS.matcher(simple).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
