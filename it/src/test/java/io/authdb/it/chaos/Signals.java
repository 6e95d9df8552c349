package io.authdb.it.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Signals to processes that the tests started themselves. */
final class Signals {

    private Signals() {}

    static void send(String signal, long pid) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("kill -" + signal + " " + pid + " exits with " + exit);
        }
    }

    /** Where processes and what they were started with can be looked at. */
    static boolean linux() {
        return Files.isDirectory(Path.of("/proc/self"));
    }

    static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }
}
