package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.it.chaos.FaultProxy;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All contestants with one chain, in turns: whatever slows the machine down for a while slows all of them. Each must leave the
 * schema and the rows that the chain's statements leave when nothing but JDBC runs them.
 *
 * @param size how many migrations the chain has
 * @param expected schema and rows at head
 * @param contestants who takes part
 * @param run what starts and measures them
 */
record Race(int size, List<String> expected, List<Contestant> contestants, ChildRun run) {

    /** A race over a chain. */
    static Race of(List<MadeMigration> chain, List<Contestant> contestants, ChildRun run) throws SQLException {
        BenchmarkDatabase database = BenchmarkDatabase.fresh();
        database.execute(chain.stream().map(migration -> migration.up().sql()).toList());
        List<String> expected = database.contents();
        database.drop();
        return new Race(
                chain.size(),
                expected,
                contestants.stream()
                        .filter(contestant -> isWanted(contestant, chain.size()))
                        .toList(),
                run);
    }

    /** Once through a proxy that counts; not measured otherwise, and so a warm-up of the files that all of them read. */
    void countWire(Results results) throws IOException, SQLException, InterruptedException {
        try (FaultProxy proxy = FaultProxy.before(BenchmarkServer.port())) {
            inTurns(contestants, (row, contestant, database) -> {
                proxy.disarm();
                run.of(row.toString(), contestant.commands().get(task(row)).on(database, proxy.port()));
                results.add(row, proxy.count());
            });
        }
    }

    /** Once each. */
    void measure(int round, Results results) throws IOException, SQLException, InterruptedException {
        List<Contestant> order = new ArrayList<>(contestants);
        Collections.rotate(order, round);
        inTurns(order, (row, contestant, database) -> {
            Command command = contestant.commands().get(task(row)).on(database, BenchmarkServer.port());
            Sample sample = run.of(row.toString(), command);
            if (BenchmarkOptions.isWanted(row)) {
                results.add(row, sample);
            }
        });
    }

    private void inTurns(List<Contestant> order, Turn turn) throws IOException, SQLException, InterruptedException {
        Map<Contestant, BenchmarkDatabase> databases = new LinkedHashMap<>();
        for (Contestant contestant : order) {
            databases.put(contestant, BenchmarkDatabase.fresh());
        }
        for (Task task : Task.values()) {
            for (Contestant contestant : order) {
                if (contestant.commands().containsKey(task)) {
                    BenchmarkDatabase database = databases.get(contestant);
                    turn.take(new Row(task.words(), contestant.name(), size), contestant, database);
                    check(task, contestant, database);
                }
            }
        }
        for (BenchmarkDatabase database : databases.values()) {
            database.drop();
        }
    }

    /** Nobody wins by doing nothing. */
    private void check(Task task, Contestant contestant, BenchmarkDatabase database) throws SQLException {
        boolean isBase = task == Task.DOWNGRADE;
        assertThat(database.number(contestant.applied())).as(contestant.name()).isEqualTo(isBase ? 0 : size);
        if (contestant.commands().containsKey(Task.UPGRADE)) {
            assertThat(database.contents()).as(contestant.name()).isEqualTo(isBase ? List.of() : expected);
        }
    }

    private static boolean isWanted(Contestant contestant, int size) {
        return contestant.commands().keySet().stream()
                .anyMatch(task -> BenchmarkOptions.isWanted(new Row(task.words(), contestant.name(), size)));
    }

    private static Task task(Row row) {
        for (Task task : Task.values()) {
            if (task.words().equals(row.task())) {
                return task;
            }
        }
        throw new IllegalArgumentException(row.toString());
    }

    private interface Turn {
        void take(Row row, Contestant contestant, BenchmarkDatabase database)
                throws IOException, SQLException, InterruptedException;
    }
}
