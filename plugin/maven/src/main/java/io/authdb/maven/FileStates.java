package io.authdb.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** By what it is seen that files have changed without reading them: path, size and the time of the last change. */
final class FileStates {

    private FileStates() {}

    /** One line for each file, those of each folder sorted. What is not there has none. */
    static List<String> of(List<File> filesAndFolders) {
        List<String> lines = new ArrayList<>();
        for (File file : filesAndFolders) {
            if (file.exists()) {
                lines.addAll(of(file.toPath()));
            }
        }
        return lines;
    }

    private static List<String> of(Path fileOrFolder) {
        List<String> lines = new ArrayList<>();
        try {
            Files.walkFileTree(
                    fileOrFolder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes state) {
                            lines.add(file + " " + state.size() + " "
                                    + state.lastModifiedTime().to(TimeUnit.NANOSECONDS));
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                            lines.add(file + " " + unreadable);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Collections.sort(lines);
        return lines;
    }
}
