package io.authdb.maven.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** The package of a module's first migration. */
public final class FirstPackage {

    private FirstPackage() {}

    /**
     * {@code com.example.my_app.migration} for {@code com.example:my-app}.
     *
     * @see <a href="https://docs.oracle.com/javase/specs/jls/se17/html/jls-6.html#jls-6.1">The Java Language
     *     Specification on names that are no identifiers</a>
     */
    public static String of(String groupId, String artifactId) {
        return Arrays.stream((groupId + "." + artifactId + ".migration").split("\\."))
                .filter(segment -> !segment.isEmpty())
                .map(FirstPackage::segment)
                .collect(Collectors.joining("."));
    }

    private static String segment(String text) {
        String segment = text.toLowerCase(Locale.ROOT).replace('-', '_');
        if (SourceVersion.isKeyword(segment)) {
            return segment + "_";
        }
        return SourceVersion.isIdentifier(segment) ? segment : "_" + segment;
    }
}
