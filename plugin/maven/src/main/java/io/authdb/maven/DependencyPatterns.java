package io.authdb.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Names of dependencies, {@code groupId:artifactId}, in which {@code *} stands for any letters.
 *
 * @param patterns separated by commas
 */
record DependencyPatterns(String patterns) {

    private static final int LISTED = 5;

    /**
     * The files of the dependencies that are named.
     *
     * @throws MojoFailureException if a pattern names none: nobody writes one for nothing
     */
    List<File> filesOf(List<Artifact> dependencies) throws MojoFailureException {
        Set<Artifact> named = new LinkedHashSet<>();
        for (String pattern : single()) {
            List<Artifact> matching = matching(pattern, dependencies);
            if (matching.isEmpty()) {
                throw new MojoFailureException(problem(pattern, dependencies));
            }
            named.addAll(matching);
        }
        return named.stream().map(Artifact::getFile).toList();
    }

    private List<String> single() {
        return Stream.of(patterns.split(","))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
    }

    private static List<Artifact> matching(String pattern, List<Artifact> dependencies) {
        String regex = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^:]*"));
        return dependencies.stream()
                .filter(artifact -> ArtifactUtils.versionlessKey(artifact).matches(regex))
                .toList();
    }

    private static String problem(String pattern, List<Artifact> dependencies) {
        List<String> names = dependencies.stream()
                .map(ArtifactUtils::versionlessKey)
                .distinct()
                .sorted(Comparator.comparing((String name) -> likeness(pattern, name))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("[NoSuchDependency] " + pattern + ": no dependency of this module is called so.");
        names.stream().limit(LISTED).map(name -> "  " + name).forEach(lines::add);
        if (names.size() > LISTED) {
            lines.add("  and " + (names.size() - LISTED) + " more");
        }
        lines.add("Nothing was run.");
        lines.add("Write groupId:artifactId of a dependency in authdb.dependencies; * stands for any letters.");
        return String.join("\n", lines);
    }

    /** How many runs of three letters two names share. */
    private static long likeness(String pattern, String name) {
        return IntStream.rangeClosed(0, pattern.length() - 3)
                .mapToObj(start -> pattern.substring(start, start + 3))
                .filter(name::contains)
                .count();
    }
}
