package io.authdb.it.corpora;

import io.authdb.engine.verify.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** From a folder of up/down pairs to a comparison. */
final class Corpus {

    private Corpus() {}

    /**
     * Runs one project.
     *
     * @param folder with its files
     * @param work where the generated classes go; empty
     */
    static Comparison compare(Path folder, Path work, Accounts accounts) throws IOException {
        Project project = Project.in(folder);
        List<String> notes = MigrationClasses.of(project, work);
        ProjectRun bare = ProjectRun.of(project, work, Rows.NONE);
        ProjectRun filled = ProjectRun.of(project, work, Rows.GENERATED);
        return new Comparison(bare, filled, accounts, notes);
    }

    /** The projects in a folder, or the folder itself if it is one. */
    static List<Path> projects(Path folder) throws IOException {
        if (hasSql(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(Corpus::hasSql)
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasSql(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.anyMatch(file -> file.toString().endsWith(".up.sql"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
