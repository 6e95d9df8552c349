package io.authdb.it.corpora;

import io.authdb.engine.revision.Revision;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The migrations of a project in a folder.
 *
 * @param name of the folder
 * @param pairs in their order
 * @param truth what another prover found
 * @param notes what of the folder is no migration, for people
 */
record Project(String name, List<SqlPair> pairs, Truth truth, List<String> notes) {

    private static final Pattern FILE =
            Pattern.compile("(\\d+)(?:[_.-]?(.*?))?\\.(up|down)\\.sql", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** By number, whatever zeros it begins with, and then by name. */
    private static final Comparator<SqlPair> ORDER = Comparator.comparing(
                    (SqlPair pair) -> significant(pair.number()).length())
            .thenComparing(pair -> significant(pair.number()))
            .thenComparing(SqlPair::name);

    Project {
        pairs = List.copyOf(pairs);
        notes = List.copyOf(notes);
    }

    static Project in(Path folder) throws IOException {
        Map<String, Path> ups = new HashMap<>();
        Map<String, Path> downs = new HashMap<>();
        List<String> notes = new ArrayList<>();
        for (Path file : files(folder)) {
            String fileName = file.getFileName().toString();
            Matcher parts = FILE.matcher(fileName);
            if (parts.matches()) {
                String base = fileName.substring(0, parts.start(3) - 1);
                (parts.group(3).equalsIgnoreCase("up") ? ups : downs).put(base, file);
            } else if (fileName.endsWith(".sql")) {
                notes.add(fileName + " is neither NNNN_name.up.sql nor NNNN_name.down.sql, and is left out");
            }
        }
        downs.keySet().stream()
                .filter(base -> !ups.containsKey(base))
                .sorted()
                .forEach(base -> notes.add(base + " has a downgrade and no upgrade, and is left out"));
        List<SqlPair> pairs = ups.entrySet().stream()
                .map(up -> pair(up.getKey(), up.getValue(), Optional.ofNullable(downs.get(up.getKey()))))
                .sorted(ORDER)
                .toList();
        return new Project(folder.getFileName().toString(), withIds(pairs), Truth.in(folder), notes);
    }

    /** The migration that a revision was made of. */
    SqlPair pair(Revision revision) {
        return pairs.stream()
                .filter(pair -> pair.id().equals(revision.id().value()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the other prover, too, could not upgrade it. */
    boolean failsElsewhere(Revision revision) {
        return truth.of(pair(revision)).stream()
                .anyMatch(entry -> entry.verdict().equals(Verdict.UP_FAILED.word()));
    }

    /** The text of a file; one that is not UTF-8 is taken for Latin 1, where every byte means something. */
    static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** Where two files begin with one number, their places tell them apart. */
    private static List<SqlPair> withIds(List<SqlPair> pairs) {
        long numbers = pairs.stream()
                .map(pair -> significant(pair.number()))
                .distinct()
                .count();
        return numbers == pairs.size()
                ? pairs
                : IntStream.range(0, pairs.size())
                        .mapToObj(i -> pairs.get(i).as(String.valueOf(i)))
                        .toList();
    }

    private static SqlPair pair(String base, Path up, Optional<Path> down) {
        Matcher parts = FILE.matcher(base + ".up.sql");
        if (!parts.matches()) {
            throw new IllegalStateException(base);
        }
        return new SqlPair(
                parts.group(1),
                parts.group(1),
                Optional.ofNullable(parts.group(2)).orElse(""),
                up,
                down);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String significant(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }
}
