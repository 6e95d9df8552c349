package io.authdb.engine.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills tables in their order, in the transaction at hand, and keeps account. */
final class Filling {

    private static final String NOT_NULL_VIOLATION = "23502";

    private final Ground ground;
    private final Types types;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final List<String> unfilled = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final Set<Long> empty = new HashSet<>();

    Filling(Ground ground, Types types) {
        this.ground = ground;
        this.types = types;
    }

    Map<String, Integer> rows() {
        return rows;
    }

    List<String> unfilled() {
        return unfilled;
    }

    List<String> statements() {
        return statements;
    }

    /** Fills tables that are filled together. */
    void fill(List<Blank> blanks) throws SQLException {
        if (blanks.size() == 1) {
            fill(blanks.get(0), new RowWriter(blanks.get(0), types), Map.of());
        } else {
            fillCycle(blanks);
        }
    }

    /** Each table of a cycle needs one that is filled later, so the server must look only when all are. */
    private void fillCycle(List<Blank> blanks) throws SQLException {
        Map<Long, References.Expected> expected = new HashMap<>();
        blanks.forEach(blank -> expected.put(blank.oid(), new References.Expected(blank, new RowWriter(blank, types))));
        execute("savepoint cycle; set constraints all deferred");
        for (Blank blank : blanks) {
            References.Expected own = expected.get(blank.oid());
            if (own != null) {
                fill(blank, own.writer(), expected);
            }
        }
        try {
            execute(ground.path().around("set constraints all immediate") + "; release savepoint cycle");
        } catch (SQLException refused) {
            execute("rollback to savepoint cycle; release savepoint cycle; set constraints all immediate");
            for (Blank blank : blanks) {
                if (rows.remove(blank.shown()) != null) {
                    refuse(blank, refused);
                }
            }
        }
    }

    private void fill(Blank blank, RowWriter writer, Map<Long, References.Expected> expected) throws SQLException {
        References references = new References(blank, writer, expected);
        List<Knot> knots = Knot.of(blank, types);
        if (!knots.isEmpty()) {
            Map<Integer, String> referenced = references.of(0, writer.cells(0, Style.PLAIN));
            Solver solver = new Solver(ground, types);
            for (Knot knot : knots) {
                writer.add(solver.solve(knot, blank, referenced));
            }
        }
        Insertion insertion = new Insertion(ground, blank, writer, references);
        int count = insertion.run();
        statements.addAll(insertion.sent());
        if (count > 0) {
            rows.put(blank.shown(), count);
        } else {
            refuse(blank, insertion.refusal().orElse(null));
        }
    }

    private void refuse(Blank blank, @Nullable SQLException refused) {
        empty.add(blank.oid());
        unfilled.add("table " + blank.shown() + ": " + reason(blank, refused));
    }

    private String reason(Blank blank, @Nullable SQLException refused) {
        if (refused == null) {
            return "it took no row and the server named no reason; a trigger or a rule keeps rows out";
        }
        Optional<ForeignKey> dangling = blank.references().stream()
                .filter(reference -> blank.needs(reference) && empty.contains(reference.target()))
                .findFirst();
        return NOT_NULL_VIOLATION.equals(refused.getSQLState()) && dangling.isPresent()
                ? "it needs a row of " + dangling.get().shown() + ", which has none"
                : words(refused);
    }

    /** The server's message without its severity, and where it arose if in a function. */
    private static String words(SQLException refused) {
        List<String> lines = String.valueOf(refused.getMessage()).lines().toList();
        String message = lines.isEmpty() ? "" : lines.get(0).replaceFirst("^\\p{Lu}+: ", "");
        return lines.stream()
                .filter(line -> line.strip().startsWith("Where: "))
                .findFirst()
                .map(line -> message + " (" + line.strip().substring("Where: ".length()) + ")")
                .orElse(message);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = ground.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    /** Where rows are put. */
    record Ground(Connection connection, WorkingPath path) {}
}
