package io.authdb.processor;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A source whose lines say which error they bring about: {@code // [MissingUpgrade]}. The engine reads the same sources,
 * as class files.
 *
 * @param name the name of the file
 * @param source its text
 */
record Example(String name, String source) {

    private static final Pattern MARK = Pattern.compile("\\[(\\w+)]");

    static Stream<Example> in(String folder) throws IOException, URISyntaxException {
        URL url = Objects.requireNonNull(Example.class.getResource("/examples/" + folder));
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            return files.sorted().map(Example::read).toList().stream();
        }
    }

    /** Line and code of each error, {@code 6 [MissingUpgrade]}, line by line. */
    List<String> errors() {
        List<String> lines = source.lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(index -> marks(lines.get(index)).map(mark -> (index + 1) + " " + mark))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Stream<String> marks(String line) {
        int comment = line.indexOf("// [");
        return comment < 0
                ? Stream.empty()
                : MARK.matcher(line.substring(comment)).results().map(MatchResult::group);
    }

    private static Example read(Path file) {
        try {
            return new Example(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
