package io.authdb.engine.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cases of one kind, in a file of text. A case begins with {@code == its name}; after {@code --} comes what is to be seen.
 *
 * @param name the file's, without its ending
 * @param head what is above the first case
 * @param cases the cases
 * @param proven what a proof wrote, by the name of the file: the proof is the same for all that want one
 */
record Family(String name, String head, List<BadInput> cases, Map<String, String> proven) {

    private static final Path FOLDER = Path.of("src/test/resources/io/authdb/engine/badinput");

    static Family read(String name) {
        try {
            String[] texts = Files.readString(FOLDER.resolve(name + ".txt")).split("(?m)^== ", -1);
            List<BadInput> cases = new ArrayList<>();
            for (int i = 1; i < texts.length; i++) {
                cases.add(parse(texts[i]));
            }
            return new Family(name, texts[0], List.copyOf(cases), new HashMap<>());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BadInput parse(String text) {
        String[] parts = text.split("(?m)^--\n", 2);
        List<String> lines = parts[0].strip().lines().toList();
        List<BadInput.Line> given =
                lines.stream().skip(1).map(BadInput.Line::parse).toList();
        return new BadInput(lines.get(0), given, parts.length == 1 ? "" : parts[1].strip());
    }

    /** Writes what was seen where it was expected. */
    void accept(List<String> seen) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < cases.size(); i++) {
            BadInput one = cases.get(i);
            String given = one.given().stream().map(BadInput.Line::toString).collect(Collectors.joining("\n"));
            text.append("== ").append(one.name()).append('\n').append(given);
            text.append("\n--\n").append(seen.get(i)).append("\n\n");
        }
        try {
            Files.writeString(FOLDER.resolve(name + ".txt"), text.toString().strip() + "\n");
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
