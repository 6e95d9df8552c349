package io.authdb.engine.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inserts the rows of one table: all at once, and one by one where the table does not take them all. */
final class Insertion {

    /** How far the sequences of a table go on, so that one that begins anew is noticed. */
    private static final int CALLS = 3;

    private final Connection connection;
    private final Blank blank;
    private final RowWriter writer;
    private final References references;
    private final WorkingPath path;
    private final List<String> sent = new ArrayList<>();
    private boolean advanced;
    private @Nullable SQLException refusal;

    Insertion(Filling.Ground ground, Blank blank, RowWriter writer, References references) {
        this.connection = ground.connection();
        this.path = ground.path();
        this.blank = blank;
        this.writer = writer;
        this.references = references;
    }

    /** How many rows the table took. */
    int run() throws SQLException {
        int rows = insert(writer.insert(0, Style.ROWS, references));
        if (rows < 0) {
            refusal = null;
            rows = 0;
            for (int i = 0; i < Style.ROWS.size(); i++) {
                rows += insertOne(i);
            }
        }
        return rows;
    }

    /** What the table took, in SQL. */
    List<String> sent() {
        return sent;
    }

    private int insertOne(int row) throws SQLException {
        for (Style style : Style.ROWS.get(row).attempts()) {
            int rows = insert(writer.insert(row, List.of(style), references));
            if (rows >= 0) {
                return rows;
            }
        }
        return 0;
    }

    /** The server's reason why it did not take the first row as it was meant to be. */
    Optional<SQLException> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** How many rows were inserted; -1 if the server refused. */
    private int insert(String insert) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("savepoint filling; " + path.around(insert + advance()) + "; release savepoint filling");
            sent.add(insert + advance());
            advanced = true;
            // past the savepoint and the path
            statement.getMoreResults();
            statement.getMoreResults();
            return statement.getUpdateCount();
        } catch (SQLException refused) {
            rollBack(refused);
            return -1;
        }
    }

    private void rollBack(SQLException refused) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("rollback to savepoint filling; release savepoint filling");
        } catch (SQLException lost) {
            refused.addSuppressed(lost);
            throw refused;
        }
        refusal = refusal == null ? refused : refusal;
    }

    private String advance() {
        return advanced
                ? ""
                : blank.sequences().stream()
                        .map(sequence -> "; select pg_catalog.nextval(" + Literal.of(sequence)
                                + ") from pg_catalog.generate_series(1, " + CALLS + ")")
                        .collect(Collectors.joining());
    }
}
