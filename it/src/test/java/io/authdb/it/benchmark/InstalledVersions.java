package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the programs are that no build brings along. */
final class InstalledVersions {

    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

    private InstalledVersions() {}

    /** {@code psql 15.18, Alembic 1.8.1}, of those that there are. */
    static String words() {
        return List.of("psql", "Alembic", "Sqitch").stream()
                .filter(name -> SearchPath.has(program(name)))
                .map(name -> name + " " + version(program(name)))
                .collect(Collectors.joining(", "));
    }

    private static String program(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String version(String program) {
        try {
            Process process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(text);
            return version.find() ? version.group() : text.strip();
        } catch (IOException failed) {
            throw new IllegalStateException(program + " --version", failed);
        }
    }
}
