package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** psql: a file and a transaction for each migration, with a row that says so in it. No JVM, no check: the physical limit. */
final class PsqlScripts implements Tool {

    static final String NAME = "psql, file and transaction each";

    private static final String APPLIED = "select count(*) from applied";

    @Override
    public String obstacle(int size) {
        return Tool.unlessInstalled("psql");
    }

    @Override
    public List<Contestant> prepared(List<MadeMigration> chain, Path folder, ChildRun run) throws IOException {
        Files.createDirectories(folder);
        List<String> ups = new ArrayList<>();
        List<String> downs = new ArrayList<>();
        for (MadeMigration migration : chain) {
            String id = migration.id();
            ups.add(file(folder, id + ".up.sql", migration.up(), "insert into applied values ('" + id + "')"));
            downs.add(file(folder, id + ".down.sql", migration.down(), "delete from applied where id = '" + id + "'"));
        }
        Collections.reverse(downs);
        Files.writeString(
                folder.resolve("up.sql"), "create table applied (id text primary key);\n" + String.join("", ups));
        Files.writeString(folder.resolve("head.sql"), "select max(id) from applied;\n");
        Files.writeString(folder.resolve("down.sql"), String.join("", downs));
        return List.of(new Contestant(
                NAME,
                APPLIED,
                Map.of(
                        Task.UPGRADE, start(folder, "up.sql"),
                        Task.AT_HEAD, start(folder, "head.sql"),
                        Task.DOWNGRADE, start(folder, "down.sql"))));
    }

    private static Contestant.Start start(Path folder, String script) {
        List<String> words = List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script);
        return (database, port) -> new Command(
                words,
                Map.of(
                        "PGHOST",
                        "localhost",
                        "PGPORT",
                        Integer.toString(port),
                        "PGUSER",
                        BenchmarkDatabase.ROLE,
                        "PGDATABASE",
                        database.name()),
                folder);
    }

    /** What names it in a script. */
    private static String file(Path folder, String name, MadeStatement statement, String record) throws IOException {
        Files.writeString(folder.resolve(name), "begin;\n" + statement.sql() + ";\n" + record + ";\ncommit;\n");
        return "\\i " + name + "\n";
    }
}
