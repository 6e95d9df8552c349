package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The server's own note of itself, {@code postmaster.pid}; says whether it is ready without connecting to it. */
record PidFile(Path data, List<String> lines) {
    private static final Pattern PID = Pattern.compile("\\d{1,18}");
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    static Optional<PidFile> read(Path data) throws IOException {
        try {
            return Optional.of(new PidFile(data, Files.readAllLines(in(data))));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    /** An empty one is being written, or was cut off by a crash of the machine. */
    boolean isWritten() {
        return !lines.isEmpty();
    }

    boolean isReady() {
        return lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
    }

    int port() {
        return Integer.parseInt(lines.get(PORT).strip());
    }

    /** Whether the process that wrote it lives: not a zombie, and not another one that was given its id. */
    boolean isAlive() {
        return lines.stream().limit(1).filter(PID.asMatchPredicate()).anyMatch(this::isServer);
    }

    private boolean isServer(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).filter(this::isServer).isPresent();
    }

    /** A server's working folder is its data; where that cannot be seen, the name of its program must do. */
    private boolean isServer(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        if (!Files.exists(proc)) {
            return process.info()
                    .command()
                    .map(command -> command.contains("postgres"))
                    .orElse(true);
        }
        try {
            return Files.isSameFile(proc.resolve("cwd"), data);
        } catch (IOException zombieOrForeign) {
            return false;
        }
    }
}
