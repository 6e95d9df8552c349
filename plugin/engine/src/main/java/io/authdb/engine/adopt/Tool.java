package io.authdb.engine.adopt;

import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A tool whose history can be taken over, and the table it keeps it in. */
public enum Tool {
    /** One row for each head. */
    ALEMBIC("Alembic", "alembic_version", "version_num", ""),
    /** One row for each migration that ran. */
    FLYWAY("Flyway", "flyway_schema_history", "installed_rank version type success", ""),
    /** One row for each changeset that ran. */
    LIQUIBASE("Liquibase", "databasechangelog", "id author filename orderexecuted exectype", "databasechangeloglock");

    private final String title;
    private final String table;
    private final String columns;
    private final String beside;

    Tool(String title, String table, String columns, String beside) {
        this.title = title;
        this.table = table;
        this.columns = columns;
        this.beside = beside;
    }

    /**
     * Reads the name of a tool as it is typed.
     *
     * @return the tool; empty for an empty text
     * @throws UsageException if it is none of them
     */
    public static Optional<Tool> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(tool -> tool.word().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException(List.of(Problem.of(
                                "UnknownTool", "adopt from " + text, "authdb can take over from three tools.")
                        .advise("They are called: "
                                + Arrays.stream(values()).map(Tool::word).collect(Collectors.joining(", ")) + ".")))));
    }

    /** How it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it is written. */
    public String title() {
        return title;
    }

    /** The command that takes over from it. */
    Command command() {
        return Command.of("adopt").with("from", word());
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return List.of(columns.split(" "));
    }

    /** A table it keeps beside; empty if none. */
    String beside() {
        return beside;
    }
}
