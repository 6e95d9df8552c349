package io.authdb.it.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program to start.
 *
 * @param words its path and its arguments
 * @param environment what it is told beside those
 * @param folder where it is started
 * @param expected how it must behave
 */
record Command(List<String> words, Map<String, String> environment, Path folder, Expected expected) {

    /**
     * What is known of it beforehand.
     *
     * @param exit with what it must end
     * @param startsServer whether it starts a PostgreSQL server of its own, which is to be counted
     */
    record Expected(int exit, boolean startsServer) {}

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    Command(List<String> words, Map<String, String> environment, Path folder) {
        this(words, environment, folder, new Expected(0, false));
    }

    /** A JVM as it comes. */
    static Command java(Path folder, List<String> arguments) {
        return new Command(with(JAVA, arguments), Map.of(), folder);
    }

    /** Maven as it comes, without the network. */
    static Command maven(Path folder, List<String> arguments) {
        return new Command(with(BenchmarkOptions.maven(), mavenWords(arguments, "-o")), Map.of(), folder);
    }

    /** Maven with the network: what a measured run needs is in the local repository afterwards. */
    static Command fetchingMaven(Path folder, List<String> arguments) {
        return new Command(with(BenchmarkOptions.maven(), mavenWords(arguments)), Map.of(), folder);
    }

    Command in(Map<String, String> otherEnvironment) {
        return new Command(words, otherEnvironment, folder, expected);
    }

    Command refused(int code) {
        return new Command(words, environment, folder, new Expected(code, expected.startsServer()));
    }

    Command withServer() {
        return new Command(words, environment, folder, new Expected(expected.exit(), true));
    }

    private static List<String> mavenWords(List<String> arguments, String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        words.addAll(List.of("-B", "-Dmaven.repo.local=" + BenchmarkOptions.repository()));
        words.addAll(arguments);
        return words;
    }

    private static List<String> with(String program, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(arguments);
        return words;
    }
}
