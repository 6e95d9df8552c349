package io.authdb.maven.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes of a bundle as the JVM has them in memory, so that its start need not read and check them again. It is good for
 * one build of Java and one jar; another starts without it, and says so.
 *
 * @param jar the bundle
 */
public record ClassDataArchive(Path jar) {

    static final String WARM_UP = "warm-up";

    /**
     * For a run of a second: compiling more costs more than it gains, and so do several threads that collect garbage. A
     * heap that begins small is collected in time, and would else fill a part of whatever memory the machine has. What the JVM
     * itself has to say, that an archive is not for it, is no part of an answer.
     */
    static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms16m", "-Xlog:disable", "-Xlog:all=warning:stderr");

    /** That of a bundle. */
    public static ClassDataArchive of(Path jar) {
        return new ClassDataArchive(jar);
    }

    /**
     * Writes it beside the jar, with the Java that this process runs on.
     *
     * @return the file
     */
    public Path write() throws IOException {
        Path file = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".jsa"));
        Files.deleteIfExists(file);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + file, "-jar", jar.toString(), WARM_UP));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = exit(process);
        if (exit != 0 || !Files.isRegularFile(file)) {
            throw new IOException(
                    "this Java writes no archive of class data (exit code " + exit + "): " + said.strip());
        }
        return file;
    }

    private static int exit(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
