package io.authdb.it.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the command line says: how long the run is, and of what. */
final class BenchmarkOptions {

    private static final Pattern ONLY = Pattern.compile(System.getProperty("benchmark.only", ""));

    /** One round of a thousand takes as long as all of the smaller ones together. */
    private static final int LARGE = 1000;

    private BenchmarkOptions() {}

    /** How many migrations the chains have that every tool runs. */
    static List<Integer> sizes() {
        return numbers("benchmark.sizes", "4,100,1000");
    }

    /** Longer ones, of authdb and psql alone. */
    static List<Integer> longSizes() {
        return numbers("benchmark.longSizes", "");
    }

    static int rounds(int size) {
        int rounds = Integer.getInteger("benchmark.rounds", 3);
        return size < LARGE ? rounds : Math.min(rounds, Integer.getInteger("benchmark.largeRounds", 1));
    }

    static boolean isWanted(Row row) {
        return ONLY.matcher(row.toString()).find();
    }

    static boolean isWanted(String task) {
        return ONLY.pattern().isEmpty() || ONLY.matcher(task).find();
    }

    static boolean wantsJmh() {
        return Boolean.parseBoolean(System.getProperty("benchmark.jmh", "true"));
    }

    /** Whether the figures are those the README is to show from now on. */
    static boolean isPublished() {
        return Boolean.getBoolean("benchmark.publish");
    }

    /** The Maven that runs the build, which all plugins run in. */
    static String maven() {
        return Path.of(given("maven"), "bin", "mvn").toString();
    }

    static String repository() {
        return given("repository");
    }

    /** A version, or another thing of the build's that the generated projects need. */
    static String given(String name) {
        String value = System.getProperty("benchmark." + name);
        if (value == null) {
            throw new IllegalStateException("benchmark." + name + " is not set: run the profile benchmark");
        }
        return value;
    }

    private static List<Integer> numbers(String property, String unlessTold) {
        return Stream.of(System.getProperty(property, unlessTold).split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }
}
