package io.authdb.engine.discover;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The source files that class files were compiled from. Judges only where it is sure: a migration that is wrongly taken
 * for stale is not run, one that is wrongly taken for fresh is what it was without this.
 *
 * @param roots the folders that hold the top packages
 */
public record Sources(List<Path> roots) {

    /** Leaves out roots that are not there. */
    public Sources {
        roots = roots.stream().filter(Files::isDirectory).toList();
    }

    /** Whether the source of a migration is gone. Only Java's sources lie where their package says. */
    public boolean lack(Declaration declaration) {
        String source = declaration.source();
        return !roots.isEmpty() && source.endsWith(".java") && !isInPlace(source) && !isAstray(Path.of(source));
    }

    private boolean isInPlace(String source) {
        for (Path root : roots) {
            if (Files.isRegularFile(root.resolve(source))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAstray(Path source) {
        return roots.stream().anyMatch(root -> isAstray(root, source));
    }

    /** A compiler that is handed a file takes it also from a folder that is not its package's. */
    private static boolean isAstray(Path root, Path source) {
        Pattern declared = packageOf(source);
        try (Stream<Path> sameName = Files.find(root, Integer.MAX_VALUE, (file, attributes) -> file.getFileName()
                .equals(source.getFileName()))) {
            return sameName.filter(Files::isRegularFile)
                    .anyMatch(file -> declared.matcher(text(file)).find());
        } catch (IOException | UncheckedIOException unreadable) {
            return true; // what cannot be read proves nothing
        }
    }

    private static Pattern packageOf(Path source) {
        Path folder = source.getParent();
        return folder == null
                ? Pattern.compile("")
                : Pattern.compile(
                        "package\\s+" + Pattern.quote(folder.toString().replace(File.separatorChar, '.')) + "\\s*;");
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
