package io.authdb.it.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process that stands for a container.
 *
 * @param image what it is made of
 * @param words what it runs
 * @param environment all it knows; of this machine's environment it sees nothing
 */
record Container(Image image, List<String> words, Map<String, String> environment) {

    /** The last thing a server says before it waits for requests. */
    private static final String SERVING = "Listening";

    /** Runs it to its end, or until it serves. */
    Outcome run() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                words.stream().map(image::here).map(Container::program).toList());
        builder.environment().clear();
        environment.forEach((name, value) -> builder.environment().put(name, image.here(value)));
        Process process = builder.redirectErrorStream(true).start();
        StringBuilder output = new StringBuilder();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.append(line).append('\n');
                if (line.startsWith(SERVING)) {
                    return new Outcome(0, output.toString());
                }
            }
            return new Outcome(process.waitFor(), output.toString());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        } finally {
            process.destroy();
        }
    }

    private static String program(String word) {
        return word.equals("java")
                ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
                : word;
    }
}
