package io.authdb.engine.report;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files in UTF-8. One that says the same already is left alone, so that builds see what really changed. */
public final class TextFiles {

    private TextFiles() {}

    /** The content. */
    static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failed(file, "read", e);
        }
    }

    /** Writes a file of a build folder, in a folder that is there. */
    public static void write(Path file, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try {
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw failed(file, "written", e);
        }
    }

    /** Writes all of a committed file or nothing, since half of it would be worse than none. */
    static void replace(Path file, String content) {
        try {
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Files.write(whole, content.getBytes(StandardCharsets.UTF_8));
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(file, "written", e);
        }
    }

    public static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failed(folder, "made", e);
        }
    }

    /** Deletes the files of a folder that have one of these endings, but for those to keep. */
    static void deleteOthers(Path folder, List<String> endings, Set<Path> keep) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> !keep.contains(it)).toList()) {
                if (endings.stream().anyMatch(file.toString()::endsWith)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw failed(folder, "emptied", e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(file, "deleted", e);
        }
    }

    private static UsageException failed(Path file, String verb, IOException e) {
        return new UsageException(
                Problem.of("FileRefused", file.toString(), "it cannot be " + verb + ": " + e + "."), e);
    }
}
