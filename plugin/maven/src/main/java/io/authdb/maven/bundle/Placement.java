package io.authdb.maven.bundle;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a file of one jar lies in a jar that is made of many. */
final class Placement {

    /** What speaks of one jar as a whole, and would be untrue of another: its manifest, signatures, module, index, POM. */
    private static final Pattern OF_ONE_JAR = Pattern.compile(
            "META-INF/(MANIFEST\\.MF|INDEX\\.LIST|SIG-[^/]*|[^/]*\\.(SF|DSA|RSA|EC)|maven/.*/pom\\.xml|authdb/.*)"
                    + "|(META-INF/versions/\\d+/)?module-info\\.class"
                    + "|META-INF/versions/\\d+/OSGI-INF/.*");

    private static final Pattern LICENCE = Pattern.compile(
            "(META-INF/)?((LICEN[CS]E|NOTICE|COPYRIGHT|COPYING|DEPENDENCIES)[^/]*|licen[cs]es?/.*)",
            Pattern.CASE_INSENSITIVE);

    private Placement() {}

    /**
     * The name in the jar of many; empty for what is left out. Licences of different jars have the same name, and are all
     * kept, each by the name of its jar.
     */
    static Optional<String> of(String name, String jar) {
        if (OF_ONE_JAR.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                LICENCE.matcher(name).matches() && !name.endsWith(".class")
                        ? "META-INF/licenses/" + jar + "/" + name.replaceFirst("^META-INF/", "")
                        : name);
    }
}
