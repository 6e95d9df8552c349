package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A downgrade past a step that cannot be undone, beside an upgrade that finds nothing to do: what a refusal costs. */
final class RefusedDowngrade implements Measure {

    static final String TASK = "downgrade to base, refused";
    private static final int REFUSED = 3;

    private final int size;

    RefusedDowngrade(int size) {
        this.size = size;
    }

    @Override
    public void measure(Bench bench) throws Exception {
        if (!BenchmarkOptions.isWanted(TASK)) {
            return;
        }
        List<MadeMigration> chain = MadeMigration.chain(size);
        Path folder = bench.work().resolve("refused");
        BenchmarkDatabase database = BenchmarkDatabase.fresh();
        Trials trials = new Trials();
        for (Contestant contestant : AuthdbProject.irreversibleAt(size / 2).prepared(chain, folder, bench.run())) {
            if (List.of(AuthdbProject.MAVEN, AuthdbProject.BUNDLE, AuthdbProject.ARCHIVED)
                    .contains(contestant.name())) {
                add(trials, contestant, database);
                bench.run().of("to head", command(contestant, Task.UPGRADE, database));
            }
        }
        bench.measure(trials);
        database.drop();
    }

    private void add(Trials trials, Contestant contestant, BenchmarkDatabase database) {
        Trials.Check untouched =
                () -> assertThat(database.number(contestant.applied())).isEqualTo(size);
        boolean isMaven = contestant.name().equals(AuthdbProject.MAVEN);
        Command downgrade = command(contestant, Task.DOWNGRADE, database).refused(isMaven ? 1 : REFUSED);
        trials.with(new Row(TASK, contestant.name(), size), downgrade, untouched)
                .with(
                        new Row(TASK, contestant.name() + ": at head", size),
                        command(contestant, Task.AT_HEAD, database),
                        untouched);
    }

    private static Command command(Contestant contestant, Task task, BenchmarkDatabase database) {
        Map<Task, Contestant.Start> commands = contestant.commands();
        return commands.get(task).on(database, BenchmarkServer.port());
    }
}
