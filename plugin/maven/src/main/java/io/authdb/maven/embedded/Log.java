package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What a program has written, to be quoted when it fails. */
record Log(Path file) {
    private static final int TAIL = 20;

    /** An empty one for the account; what was written before is kept until the next time. */
    void begin(Account account) throws IOException {
        if (Files.exists(file)) {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        PrivateFile.create(file);
        account.give(file);
    }

    boolean contains(String words) throws IOException {
        return text().contains(words);
    }

    String tail() throws IOException {
        List<String> lines = text().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    /** Bytes that are no UTF-8 (a path, a message of the system) must not hide the rest. */
    private String text() throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }
}
