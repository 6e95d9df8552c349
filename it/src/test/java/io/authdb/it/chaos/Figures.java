package io.authdb.it.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What a run measured: said at once, and kept in {@code target/chaos} for the table at its end. */
final class Figures {

    static final List<String> SWEEP_HEAD = List.of(
            "| run | tool | round trips | points | recovered | second run fails | silently wrong | slowest recovery |",
            "|---|---|---:|---:|---:|---:|---:|---:|");

    static final List<String> OTHER_HEAD = List.of("| fault | runs | found |", "|---|---:|---|");

    private static final Path FOLDER = Path.of("target", "chaos");

    static {
        clear();
    }

    private Figures() {}

    /** A row of the sweeps' table. */
    static void sweep(SweepResult result) throws IOException {
        add("sweep.rows", result.row());
        for (Outcome outcome : result.notRecovered()) {
            add("not-recovered.txt", result.scenario() + ", " + outcome);
        }
    }

    /** A row of the other table. */
    static void other(String fault, int runs, String found) throws IOException {
        add("other.rows", "| %s | %d | %s |".formatted(fault, runs, found));
    }

    /** What was not done, and why. */
    static void skipped(String fault, String why) {
        System.out.println("chaos: " + fault + " skipped: " + why);
    }

    private static String table() throws IOException {
        StringBuilder text = new StringBuilder("Run of " + LocalDate.now(ZoneOffset.UTC) + ": ");
        text.append(System.getProperty("chaos.versions", "of versions nobody told"))
                .append(", seed ")
                .append(Length.SEED)
                .append('\n');
        table(text, SWEEP_HEAD, rows("sweep.rows"));
        table(text, OTHER_HEAD, rows("other.rows"));
        return text.toString();
    }

    private static void table(StringBuilder text, List<String> head, List<String> rows) {
        if (!rows.isEmpty()) {
            text.append('\n');
            head.forEach(line -> text.append(line).append('\n'));
            rows.forEach(line -> text.append(line).append('\n'));
        }
    }

    private static List<String> rows(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** What an earlier JVM left is not this one's. */
    private static void clear() {
        try {
            for (String name : List.of("sweep.rows", "other.rows", "not-recovered.txt", "figures.md")) {
                Files.deleteIfExists(FOLDER.resolve(name));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static synchronized void add(String name, String line) throws IOException {
        System.out.println("chaos: " + line);
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.writeString(FOLDER.resolve("figures.md"), table());
    }
}
