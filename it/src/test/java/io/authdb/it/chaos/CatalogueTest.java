package io.authdb.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the catalogue of failures in {@code it/README.md} names tests that are there, or says why there is none. */
class CatalogueTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern PROJECT = Pattern.compile("\\[[^]]*]\\((src/it/[^)/]+)[^)]*\\)");

    @Test
    void allSixtyRowsAreThereInOrder() throws IOException {
        assertThat(rows().map(row -> Integer.parseInt(row.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
    }

    @Test
    void everyRowNamesATestThatIsThereOrSaysWhyThereIsNone() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (MatchResult row : rows().toList()) {
            String cell = row.group(2);
            List<String> named = named(cell);
            if (named.isEmpty() && !cell.matches("(?s)omitted: .{40,}")) {
                wrong.add(row.group());
            }
            named.stream().filter(name -> !isThere(name)).forEach(name -> wrong.add("there is no " + name));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> named(String cell) {
        List<String> named = new ArrayList<>();
        for (Pattern pattern : List.of(TEST, PROJECT)) {
            Matcher matcher = pattern.matcher(cell);
            while (matcher.find()) {
                named.add(matcher.groupCount() == 2 ? matcher.group(1) + "." + matcher.group(2) : matcher.group(1));
            }
        }
        return named;
    }

    private static boolean isThere(String name) {
        if (name.startsWith("src/it/")) {
            return Files.isDirectory(Path.of(name));
        }
        String[] classAndMethod = name.split("\\.");
        return Stream.of("src/test/java", "../plugin/engine/src/test/java", "../plugin/maven/src/test/java")
                .map(Path::of)
                .anyMatch(root -> has(root, classAndMethod[0] + ".java", " " + classAndMethod[1] + "("));
    }

    private static boolean has(Path root, String file, String text) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path found : files.filter(path -> path.endsWith(file)).toList()) {
                if (Files.readString(found).contains(text)) {
                    return true;
                }
            }
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<MatchResult> rows() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("## What can die");
        assertThat(from).isPositive();
        return ROW.matcher(readme.substring(from)).results();
    }
}
