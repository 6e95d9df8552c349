package io.authdb.maven.source;

import io.authdb.rule.NaturalOrder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A migration class that was written.
 *
 * @param id its id
 * @param file its source
 * @param isLate whether it lies below another, so that databases which are past it do not take it by themselves
 */
public record NewMigration(String id, Path file, boolean isLate) {

    /**
     * Writes the next one.
     *
     * @param now the time in UTC
     * @throws NotWrittenException if it is not clear what to write, or it is there already
     */
    public static NewMigration write(Sources sources, Wish wish, LocalDateTime now)
            throws IOException, NotWrittenException {
        MigrationName name = wish.name();
        Siblings siblings = Siblings.of(sources.migrations(), wish.packages());
        String id = ChosenId.of(wish, siblings, now);
        Optional<SourceMigration> last = siblings.last();
        String packageName = last.map(SourceMigration::packageName).orElse(wish.firstPackage());
        refuseToOverwrite(sources, relative(packageName, name));
        Path root = last.map(SourceMigration::root).orElse(sources.roots().get(0));
        Path file = root.resolve(relative(packageName, name));
        write(file, ClassText.of(packageName, id, name), sources.encoding());
        return new NewMigration(id, file, siblings.ids().stream().anyMatch(other -> isBelow(id, other)));
    }

    private static boolean isBelow(String id, String other) {
        return NaturalOrder.INSTANCE.compare(id, other) < 0;
    }

    private static Path relative(String packageName, MigrationName name) {
        return Path.of(packageName.replace('.', '/'), name.className() + ".java");
    }

    private static void refuseToOverwrite(Sources sources, Path relative) throws NotWrittenException {
        for (Path root : sources.roots()) {
            if (Files.exists(root.resolve(relative))) {
                throw new NotWrittenException(
                        "ClassExists",
                        root.resolve(relative).getFileName() + " is there already, in "
                                + root.resolve(relative).getParent() + ".",
                        "Describe the new one in other words.");
            }
        }
    }

    /** Never over a file that appeared meanwhile. */
    private static void write(Path file, String text, Charset encoding) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text, encoding, StandardOpenOption.CREATE_NEW);
    }
}
