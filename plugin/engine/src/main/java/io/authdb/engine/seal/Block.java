package io.authdb.engine.seal;

import io.authdb.engine.revision.RevisionId;
import io.authdb.rule.MigrationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines about one migration.
 *
 * @param id the migration
 * @param line the number of the line that names it
 * @param lines the others, in order
 * @param byKey the same by their words
 */
record Block(RevisionId id, int line, List<KeyedLine> lines, Map<String, List<KeyedLine>> byKey) {

    /** Of all three texts; a reader of an older format refuses a newer one instead of guessing. */
    static final String FORMAT = "1";

    private static final String START = "migration";

    /** How a text of blocks begins. */
    static String header(String... comments) {
        StringBuilder header = new StringBuilder();
        for (String comment : comments) {
            header.append("# ").append(comment).append('\n');
        }
        return header.append(KeyedLine.of("format", FORMAT).text(0)).toString();
    }

    /** How the block of a migration begins. */
    static String start(RevisionId id) {
        return "\n" + KeyedLine.of(START, id.value()).text(0);
    }

    /** The blocks of a text, whose lines have no other words than these. */
    static List<Block> parse(String text, Set<String> keys) throws MalformedLineException {
        List<KeyedLine> lines = KeyedLine.parse(text);
        requireFormat(lines);
        List<Block> blocks = new ArrayList<>();
        int next = 1;
        while (next < lines.size()) {
            int end = end(lines, next + 1);
            blocks.add(of(lines.get(next), lines.subList(next + 1, end), keys));
            next = end;
        }
        requireDistinct(blocks);
        return blocks;
    }

    /** The value of a line that a block has once; empty without it. */
    String value(String key) throws MalformedLineException {
        List<KeyedLine> found = all(key);
        if (found.size() > 1) {
            throw MalformedLineException.at(found.get(1).number(), "the second " + key + " of migration " + id);
        }
        return found.isEmpty() ? "" : found.get(0).value();
    }

    /** The value of a line that a block has once and must have. */
    String required(String key) throws MalformedLineException {
        String value = value(key);
        if (value.isEmpty()) {
            throw MalformedLineException.at(line, "migration " + id + " has no " + key);
        }
        return value;
    }

    /** The number of the first line with this word; of the block's own line without one. */
    int line(String key) {
        return all(key).isEmpty() ? line : all(key).get(0).number();
    }

    List<String> values(String key) {
        List<String> values = new ArrayList<>();
        for (KeyedLine each : all(key)) {
            values.add(each.value());
        }
        return values;
    }

    private List<KeyedLine> all(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    private static void requireFormat(List<KeyedLine> lines) throws MalformedLineException {
        Optional<KeyedLine> first = lines.stream().findFirst();
        if (first.filter(it -> it.key().equals("format")).isEmpty()) {
            throw MalformedLineException.at(
                    first.map(KeyedLine::number).orElse(1), "it does not begin with its format");
        }
        if (!first.orElseThrow().value().equals(FORMAT)) {
            throw MalformedLineException.at(
                    first.orElseThrow().number(),
                    "this release of authdb reads format " + FORMAT + "; one that reads "
                            + first.orElseThrow().value() + " wrote it");
        }
    }

    private static int end(List<KeyedLine> lines, int from) {
        int end = from;
        while (end < lines.size() && !lines.get(end).key().equals(START)) {
            end++;
        }
        return end;
    }

    private static Block of(KeyedLine start, List<KeyedLine> lines, Set<String> keys) throws MalformedLineException {
        if (!start.key().equals(START) || !MigrationId.isWellFormed(start.value())) {
            throw MalformedLineException.at(start.number(), "here a line says which migration it is about");
        }
        return new Block(new RevisionId(start.value()), start.number(), List.copyOf(lines), byKey(lines, keys));
    }

    private static Map<String, List<KeyedLine>> byKey(List<KeyedLine> lines, Set<String> keys)
            throws MalformedLineException {
        Map<String, List<KeyedLine>> byKey = new HashMap<>();
        for (KeyedLine line : lines) {
            List<KeyedLine> alike = byKey.get(line.key());
            if (alike == null) {
                if (!keys.contains(line.key())) {
                    throw MalformedLineException.at(line.number(), "no line begins with the word " + line.key());
                }
                alike = new ArrayList<>(1);
                byKey.put(line.key(), alike);
            }
            alike.add(line);
        }
        return byKey;
    }

    private static void requireDistinct(List<Block> blocks) throws MalformedLineException {
        Set<RevisionId> seen = new HashSet<>();
        for (Block block : blocks) {
            if (!seen.add(block.id())) {
                throw MalformedLineException.at(block.line(), "the second block of migration " + block.id());
            }
        }
    }
}
