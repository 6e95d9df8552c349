package io.authdb.it.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM beside this one that runs the command, so that it can be killed and this one not. */
final class Jvm {

    private Jvm() {}

    /** What the tests run with; Surefire hides it behind a jar that only names it. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Starts the command with the migrations of a chain on a database; its words go to a file. */
    static Process start(CompiledChain chain, Place place, Path output, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                classPath() + File.pathSeparator + chain.folder(),
                "io.authdb.engine.tool.Main"));
        command.addAll(List.of(words));
        command.addAll(List.of(
                "--url",
                place.url(),
                "--username",
                Place.MIGRATOR,
                "--classes",
                chain.folder().toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
