package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every single thing that can be done to one row of authdb's tables, and whether a check finds it and says where it begins.
 * The history is that of an upgrade to head, a step down and the same step up.
 */
class HistoryMutationsTest {

    private static final int ROWS = 6;

    private final TestDatabase database = TestServer.freshDatabase();
    private final Authdb seed = Migrations.seed(database);
    private final List<String> missed = new ArrayList<>();
    private int found;
    private int impossible;

    @Test
    void everyChangeOfASingleRowIsFoundAndTheFirstRowThatIsWrongIsNamed() throws SQLException {
        seed.upgrade();
        seed.downgrade("-1");
        seed.upgrade();
        seed.check();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema kept");
            for (String table : List.of("head", "applied", "history")) {
                statement.execute("create table kept." + table + " as table authdb." + table);
            }
            for (Mutation mutation : mutations(statement)) {
                judge(mutation, statement);
            }
        }
        seed.check();
        System.out.println("History mutations: " + found + " of " + (found + missed.size()) + " found, " + impossible
                + " more refused by the server");
        assertThat(missed).isEmpty();
        assertThat(found).isGreaterThan(250);
    }

    private void judge(Mutation mutation, Statement statement) throws SQLException {
        try {
            statement.execute(mutation.sql());
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(mutation.sql()).startsWith("23");
            impossible++;
            return;
        }
        try {
            seed.check();
            missed.add(mutation.sql());
        } catch (AuthdbException caught) {
            if (Stream.of(mutation.named().split("\\|")).anyMatch(caught.getMessage()::contains)) {
                found++;
            } else {
                missed.add(mutation.sql() + " is told as " + caught.getMessage());
            }
        }
        for (String table : List.of("head", "applied", "history")) {
            statement.execute("delete from authdb." + table + "; insert into authdb." + table + " table kept." + table);
        }
    }

    private static List<Mutation> mutations(Statement statement) throws SQLException {
        List<Mutation> all = new ArrayList<>();
        for (int seq = 1; seq <= ROWS; seq++) {
            String row = "row " + seq + " ";
            all.addAll(updates(statement, "history", "seq = " + seq, seq == ROWS ? row + "|the rows after 5" : row));
            deleteInsertAndReorder(seq, all);
        }
        for (String id : List.of("001", "002", "003", "004")) {
            String revision = "revision " + id;
            all.addAll(updates(statement, "applied", "id = '" + id + "'", revision));
            all.add(new Mutation("delete from authdb.applied where id = '" + id + "'", revision));
            all.add(new Mutation("insert into authdb.applied values ('" + id + "x', 9)", revision + "x"));
        }
        all.addAll(updates(statement, "head", "one", "the head row|row 1 |the rows after 6|of schema|a newer authdb"));
        all.add(new Mutation("delete from authdb.head", "the head row is missing"));
        all.add(new Mutation(copied("head", "one", "'{\"one\": false}'"), ""));
        return all;
    }

    private static void deleteInsertAndReorder(int seq, List<Mutation> all) {
        String row = "row " + seq + " ";
        all.add(new Mutation(
                "delete from authdb.history where seq = " + seq, seq == ROWS ? "the rows after 5 are missing" : row));
        for (int at : List.of(-1, 0, ROWS + 1, ROWS + 2)) {
            all.add(new Mutation(
                    copied("history", "seq = " + seq, "'{\"seq\": " + at + "}'"),
                    at < 1 ? "row 1 is missing, before row " + at : "row 7 "));
        }
        for (int other = seq + 1; other <= ROWS; other++) {
            // a key is not checked before the end of a statement when all rows are written anew
            all.add(new Mutation(
                    "begin; create temp table moved on commit drop as select * from authdb.history where seq in (" + seq
                            + ", " + other + "); delete from authdb.history where seq in (" + seq + ", " + other
                            + "); update moved set seq = " + (seq + other) + " - seq;"
                            + " insert into authdb.history select * from moved; commit",
                    row));
        }
    }

    /** One more row, like another but for one column. */
    private static String copied(String table, String which, String but) {
        return "insert into authdb." + table + " select (jsonb_populate_record(like_it, " + but + ")).* from authdb."
                + table + " as like_it where " + which;
    }

    /** Of one row each column, set to something else, and to nothing where it may be. */
    private static List<Mutation> updates(Statement statement, String table, String which, String named)
            throws SQLException {
        List<Mutation> all = new ArrayList<>();
        String columns =
                "select attname, format_type(atttypid, atttypmod), attnotnull from pg_attribute where attnum > 0"
                        + " and attrelid = 'authdb." + table + "'::regclass";
        try (ResultSet column = statement.executeQuery(columns)) {
            while (column.next()) {
                String name = column.getString(1);
                String update = "update authdb." + table + " set " + name + " = ";
                for (String value : others(name, column.getString(2))) {
                    all.add(new Mutation(update + value + " where " + which, named));
                }
                if (!column.getBoolean(3)) {
                    all.add(new Mutation(update + "null where " + which, named));
                }
            }
        }
        return all;
    }

    private static List<String> others(String name, String type) {
        return switch (type) {
            case "boolean" -> List.of("not " + name);
            case "text[]" -> List.of(name + " || '{more}'");
            case "bytea" -> List.of(name + " || '\\x00'", "sha256(" + name + ")");
            case "bigint", "integer" -> List.of(name + " + 100", name + " - 1");
            case "timestamp with time zone" -> List.of(name + " + interval '1 microsecond'");
            case "inet" -> List.of("'10.0.0.1'");
            case "pg_lsn" -> List.of(name + " + 1");
            case "xid8" -> List.of("'1'");
            case "uuid" -> List.of("gen_random_uuid()");
            case "name" -> List.of("'somebody'");
            case "text" -> List.of(name.equals("event") ? "'stamp'" : name + " || 'x'");
            default -> throw new IllegalStateException(name + " " + type);
        };
    }

    /** What is done, and words of which one tells where it begins. */
    private record Mutation(String sql, String named) {}
}
