package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sqitch: a file to deploy and a file to revert for each migration, each run by a psql of its own. */
final class SqitchPlan implements Tool {

    static final String NAME = "Sqitch";

    /** It starts a process and a connection for each migration. */
    private static final int MOST = 100;

    @Override
    public String obstacle(int size) {
        return size > MOST ? "a thousand processes are not worth the time" : Tool.unlessInstalled("sqitch");
    }

    @Override
    public List<Contestant> prepared(List<MadeMigration> chain, Path folder, ChildRun run) throws IOException {
        Files.createDirectories(folder.resolve("deploy"));
        Files.createDirectories(folder.resolve("revert"));
        StringBuilder plan = new StringBuilder("%syntax-version=1.0.0\n%project=made\n\n");
        for (MadeMigration migration : chain) {
            String name = "m" + migration.id();
            plan.append(name).append(" 2026-01-01T00:00:00Z made <made@example.com> # made\n");
            Files.writeString(folder.resolve("deploy").resolve(name + ".sql"), script(migration.up()));
            Files.writeString(folder.resolve("revert").resolve(name + ".sql"), script(migration.down()));
        }
        Files.writeString(folder.resolve("sqitch.plan"), plan);
        Files.writeString(folder.resolve("sqitch.conf"), "[core]\n\tengine = pg\n");
        return List.of(new Contestant(
                NAME,
                "select count(*) from sqitch.changes",
                Map.of(
                        Task.UPGRADE, start(folder, "deploy"),
                        Task.AT_HEAD, start(folder, "deploy"),
                        Task.DOWNGRADE, start(folder, "revert", "-y"))));
    }

    private static Contestant.Start start(Path folder, String... words) {
        return (database, port) -> {
            List<String> all = new ArrayList<>(List.of("sqitch"));
            all.addAll(List.of(words));
            all.add("--target");
            all.add("db:pg://" + BenchmarkDatabase.ROLE + "@localhost:" + port + "/" + database.name());
            return new Command(all, Map.of("SQITCH_FULLNAME", "made", "SQITCH_EMAIL", "made@example.com"), folder);
        };
    }

    private static String script(MadeStatement statement) {
        return "begin;\n" + statement.sql() + ";\ncommit;\n";
    }
}
