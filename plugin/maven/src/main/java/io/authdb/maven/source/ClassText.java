package io.authdb.maven.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The text of a new migration: it compiles, and neither direction runs until somebody has written it. */
final class ClassText {

    private ClassText() {}

    static String of(String packageName, String id, MigrationName name) throws IOException {
        String attributes = name.ownDescription()
                .map(description -> "value = " + quoted(id) + ", description = " + quoted(description))
                .orElse(quoted(id));
        return template()
                .formatted(packageName, attributes, name.className())
                .replaceFirst("^package ;\n\n", "")
                .replace("\n", System.lineSeparator());
    }

    private static String template() throws IOException {
        try (InputStream template = Objects.requireNonNull(ClassText.class.getResourceAsStream("migration.txt"))) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R|\\p{Cntrl}", " ") + '"';
    }
}
