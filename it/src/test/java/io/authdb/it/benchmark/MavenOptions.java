package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What two options in {@code .mvn/jvm.config} save: Maven as it comes, and with less compiling and a simpler collector. */
final class MavenOptions implements Measure {

    static final String TASK = "Maven's JVM options, at head";
    static final String OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** What is put behind a command that runs with them. */
    static final String LESS = ", C1 and serial GC";

    static final String VALIDATE = "mvn validate";
    static final String UPGRADE = "mvn authdb:upgrade";

    private final int size;

    MavenOptions(int size) {
        this.size = size;
    }

    @Override
    public void measure(Bench bench) throws Exception {
        if (!BenchmarkOptions.isWanted(TASK)) {
            return;
        }
        Path folder = bench.work().resolve("options");
        List<MadeMigration> chain = MadeMigration.chain(size);
        Contestant goal =
                new AuthdbProject().prepared(chain, folder, bench.run()).get(0);
        BenchmarkDatabase database = BenchmarkDatabase.fresh();
        Command upgrade = goal.commands().get(Task.AT_HEAD).on(database, BenchmarkServer.port());
        bench.run().of("to head", upgrade);
        Trials.Check atHead = () -> assertThat(database.number(goal.applied())).isEqualTo(size);
        Trials trials = new Trials();
        both(trials, VALIDATE, Command.maven(folder, List.of("validate")), () -> {});
        both(trials, "mvn process-classes", Command.maven(folder, List.of("process-classes")), () -> {});
        both(trials, UPGRADE, upgrade, atHead);
        both(trials, UPGRADE + " -Dmaven.main.skip", with(upgrade, "-Dmaven.main.skip"), atHead);
        bench.measure(trials);
        database.drop();
    }

    /** What compiling the module first costs: nothing is compiled, yet somebody has to find that out. */
    private static Command with(Command command, String word) {
        List<String> words = new ArrayList<>(command.words());
        words.add(word);
        return new Command(words, command.environment(), command.folder());
    }

    private void both(Trials trials, String name, Command command, Trials.Check check) {
        trials.with(new Row(TASK, name, size), command, check)
                .with(new Row(TASK, name + LESS, size), command.in(Map.of("MAVEN_OPTS", OPTIONS)), check);
    }
}
