package io.authdb.engine.adopt;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.rule.NaturalOrder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads how far a tool got, and refuses where its own history does not say so plainly. */
final class ToolReader {

    private static final String UNDONE = "UNDO";

    private final Connection connection;
    private final ToolTable table;

    ToolReader(Connection connection, ToolTable table) {
        this.connection = connection;
        this.table = table;
    }

    Reached read() throws SQLException {
        return switch (table.tool()) {
            case ALEMBIC -> alembic();
            case FLYWAY -> flyway();
            case LIQUIBASE -> liquibase();
        };
    }

    /** Only where it stands is written down. */
    private Reached alembic() throws SQLException {
        List<Mark> heads = rows("version_num", "true", "1", row -> new Mark(row.getString(1)));
        if (heads.size() > 1) {
            throw refused(
                    "SeveralHeads",
                    "it stands at " + heads.size() + " heads, and a chain of authdb's has one.",
                    heads.stream().map(Mark::shown).toList(),
                    "Merge them with Alembic (alembic merge heads, alembic upgrade head), then adopt.");
        }
        return new Reached(table, heads, heads.stream().findFirst());
    }

    private Reached flyway() throws SQLException {
        List<String> failed = flywayRows("not success");
        if (!failed.isEmpty()) {
            throw refused(
                    "UnfinishedHistory",
                    "it says that a migration failed, and nobody knows how much of it is there.",
                    failed,
                    "Settle it with Flyway (flyway repair, flyway migrate), then adopt.");
        }
        List<String> undone = flywayRows("type like '" + UNDONE + "%' or type = 'DELETE'");
        if (!undone.isEmpty()) {
            throw refused(
                    "UndoneHistory",
                    "migrations were undone or deleted from it, so that its newest version is not where it stands.",
                    undone,
                    "Say yourself where the database is: stamp compares it with that revision too.");
        }
        List<Mark> marks = new ArrayList<>(flywayMarks("success and version is not null"));
        marks.sort(Comparator.comparing(Mark::shown, NaturalOrder.INSTANCE));
        return new Reached(
                table,
                marks,
                flywayMarks("type = 'BASELINE' and success").stream().findFirst());
    }

    private List<String> flywayRows(String which) throws SQLException {
        return rows(
                "coalesce(version, script), lower(type)",
                which,
                "installed_rank",
                row -> row.getString(1) + " (" + row.getString(2) + ")");
    }

    private List<Mark> flywayMarks(String which) throws SQLException {
        return rows("version", which, "installed_rank desc", row -> new Mark(row.getString(1)));
    }

    private Reached liquibase() throws SQLException {
        List<String> failed = rows("id", "exectype = 'FAILED'", "orderexecuted", row -> row.getString(1));
        if (!failed.isEmpty()) {
            throw refused(
                    "UnfinishedHistory",
                    "it says that a changeset failed, and nobody knows how much of it is there.",
                    failed,
                    "Settle it with Liquibase, then adopt.");
        }
        List<Mark> marks =
                rows("id, author, filename", "exectype <> 'SKIPPED'", "orderexecuted", ToolReader::changeset);
        return new Reached(table, marks, Optional.empty());
    }

    private static Mark changeset(ResultSet row) throws SQLException {
        String id = row.getString(1);
        String author = row.getString(2);
        return new Mark(row.getString(3) + "::" + id + "::" + author, author + ":" + id, id);
    }

    private <T> List<T> rows(String columns, String which, String order, Row<T> read) throws SQLException {
        String query = "select " + columns + " from " + table.quoted() + " where " + which + " order by " + order;
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(read.of(row));
            }
        }
        return rows;
    }

    private RefusedException refused(String code, String what, List<String> lines, String advice) {
        return new RefusedException(List.of(Problem.of(code, table.tool().title() + "'s table " + table.shown(), what)
                .withLines(lines)
                .withState("Nothing was written.")
                .advise(advice)));
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
