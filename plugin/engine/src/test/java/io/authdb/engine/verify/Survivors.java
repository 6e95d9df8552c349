package io.authdb.engine.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The mutants of which somebody has said why there is nothing to notice.
 *
 * @param mutants as they are named
 */
record Survivors(List<String> mutants) {

    /** Lines that begin with "why: " explain those that follow. */
    static Survivors read() throws IOException {
        try (InputStream in = Survivors.class.getResourceAsStream("/mutation-survivors.txt")) {
            List<String> mutants = new ArrayList<>();
            boolean explained = false;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                explained |= line.startsWith("why: ");
                if (!line.isBlank() && !line.startsWith("why: ")) {
                    if (!explained) {
                        throw new AssertionError("says no why: " + line);
                    }
                    mutants.add(line);
                }
            }
            return new Survivors(mutants);
        }
    }
}
