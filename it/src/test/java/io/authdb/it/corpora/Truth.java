package io.authdb.it.corpora;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What another prover found of a project.
 *
 * @param entries by the name of the migration
 */
record Truth(Map<String, Entry> entries) {

    /**
     * What it found of one migration.
     *
     * @param verdict in the words of {@link Verdict}, or others
     * @param reason what it saw
     */
    record Entry(String verdict, String reason) {}

    Truth {
        entries = Map.copyOf(entries);
    }

    /** As {@code truth.json} says; nothing where there is none. */
    static Truth in(Path folder) throws IOException {
        Path file = folder.resolve("truth.json");
        return Files.exists(file) ? of(Project.text(file)) : new Truth(Map.of());
    }

    static Truth of(String json) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        JsonObject all = JsonParser.parseString(json).getAsJsonObject();
        if (all.has("verdicts")) {
            all.getAsJsonObject("verdicts")
                    .entrySet()
                    .forEach(each -> entries.put(each.getKey(), entry(each.getValue())));
        }
        return new Truth(entries);
    }

    /** Under the name of the migration, or of its files. */
    Optional<Entry> of(SqlPair pair) {
        return Optional.ofNullable(entries.get(pair.name()))
                .or(() -> Optional.ofNullable(entries.get(pair.number() + "_" + pair.name())))
                .or(() -> Optional.ofNullable(entries.get(pair.number())));
    }

    boolean known() {
        return !entries.isEmpty();
    }

    private static Entry entry(JsonElement found) {
        if (!found.isJsonObject()) {
            return new Entry(normal(found.getAsString()), "");
        }
        JsonObject fields = found.getAsJsonObject();
        return new Entry(normal(text(fields, "verdict")), text(fields, "reason"));
    }

    private static String text(JsonObject fields, String name) {
        return fields.has(name) && fields.get(name).isJsonPrimitive()
                ? fields.get(name).getAsString()
                : "";
    }

    private static String normal(String verdict) {
        String word = verdict.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", "-");
        return switch (word) {
            case "irreversible-error" -> Verdict.IRREVERSIBLE.word();
            case "column-order-only" -> Verdict.CLEAN.word();
            default -> word;
        };
    }
}
