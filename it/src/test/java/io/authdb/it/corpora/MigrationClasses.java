package io.authdb.it.corpora;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles a migration class for each pair of files, its adapted SQL beside it, as an author of migrations would write it. */
final class MigrationClasses {

    private static final String PACKAGE = "corpus";

    private static final String CLASS = """
            package corpus;

            import io.authdb.*;
            import io.authdb.it.corpora.ScriptFile;
            import java.sql.Connection;

            @Migration(value = "%s", description = "%s", transactional = %s)
            %spublic class %s {
                @Upgrade
                public void up(Connection connection) throws Exception {
                    ScriptFile.beside(getClass(), ".up.sql").run(connection);
                }
            %s}
            """;

    private static final String DOWNGRADE = """

                @Downgrade
                public void down(Connection connection) throws Exception {
                    ScriptFile.beside(getClass(), ".down.sql").run(connection);
                }
            """;

    private static final String IRREVERSIBLE = "@Irreversible(reason = \"It came without a downgrade\")\n";

    private final Path directory;
    private final List<String> notes = new ArrayList<>();
    private final JavaSources sources = new JavaSources(PACKAGE);

    private MigrationClasses(Path directory) {
        this.directory = directory;
    }

    /**
     * Fills an empty directory.
     *
     * @return what was changed on the way, for people
     */
    static List<String> of(Project project, Path directory) throws IOException {
        MigrationClasses classes = new MigrationClasses(directory);
        Files.createDirectories(directory.resolve(PACKAGE));
        for (SqlPair pair : project.pairs()) {
            classes.add(pair);
        }
        classes.sources.compile(directory);
        return classes.notes;
    }

    private void add(SqlPair pair) throws IOException {
        Script up = Script.of(Project.text(pair.up()));
        Script down =
                pair.down().isPresent() ? Script.of(Project.text(pair.down().orElseThrow())) : Script.EMPTY;
        boolean transactional = !Adaptation.outsideTransaction(up, down);
        String name = "M" + pair.id();
        write(pair, name + ".up.sql", Adaptation.of(up, transactional));
        write(pair, name + ".down.sql", Adaptation.of(down, transactional));
        if (!transactional) {
            notes.add(pair.name() + ": runs outside a transaction");
        }
        String text = CLASS.formatted(
                pair.id(),
                escaped(pair.name()),
                transactional,
                pair.down().isPresent() ? "" : IRREVERSIBLE,
                name,
                pair.down().isPresent() ? DOWNGRADE : "");
        sources.add(name, text);
    }

    private void write(SqlPair pair, String file, Script script) throws IOException {
        Files.writeString(directory.resolve(PACKAGE).resolve(file), script.text(), StandardCharsets.UTF_8);
        script.notes().forEach(note -> notes.add(pair.name() + ": " + note));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
