package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Alembic as it comes: a Python file for each migration, all of them in one transaction. */
final class AlembicScripts implements Tool {

    static final String NAME = "Alembic, one transaction for all";

    private static final String APPLIED = "select coalesce(max(version_num::int) + 1, 0) from alembic_version";

    private static final String ENVIRONMENT = """
            import os
            from alembic import context
            from sqlalchemy import create_engine, pool

            engine = create_engine(os.environ["BENCHMARK_URL"], poolclass=pool.NullPool)
            with engine.connect() as connection:
                context.configure(connection=connection)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    @Override
    public String obstacle(int size) {
        return Tool.unlessInstalled("alembic");
    }

    @Override
    public List<Contestant> prepared(List<MadeMigration> chain, Path folder, ChildRun run)
            throws IOException, InterruptedException {
        Path versions = Files.createDirectories(folder.resolve("scripts").resolve("versions"));
        Files.writeString(folder.resolve("alembic.ini"), "[alembic]\nscript_location = scripts\n");
        Files.writeString(folder.resolve("scripts").resolve("env.py"), ENVIRONMENT);
        String before = "None";
        for (MadeMigration migration : chain) {
            Files.writeString(versions.resolve("m" + migration.id() + ".py"), script(migration, before));
            before = "\"" + migration.id() + "\"";
        }
        // as after any earlier run
        run.of(
                "compile Alembic's scripts",
                new Command(List.of("python3", "-m", "compileall", "-q", "."), Map.of(), versions));
        return List.of(new Contestant(
                NAME,
                APPLIED,
                Map.of(
                        Task.UPGRADE, start(folder, "upgrade", "head"),
                        Task.AT_HEAD, start(folder, "upgrade", "head"),
                        Task.DOWNGRADE, start(folder, "downgrade", "base"))));
    }

    private static Contestant.Start start(Path folder, String command, String target) {
        return (database, port) -> new Command(
                List.of("alembic", command, target),
                Map.of(
                        "BENCHMARK_URL",
                        "postgresql+psycopg2://" + BenchmarkDatabase.ROLE + "@localhost:" + port + "/"
                                + database.name()),
                folder);
    }

    private static String script(MadeMigration migration, String before) {
        return """
                from alembic import op

                revision = "%s"
                down_revision = %s


                def upgrade():
                    op.execute("%s")


                def downgrade():
                    op.execute("%s")
                """.formatted(
                migration.id(), before, migration.up().sql(), migration.down().sql());
    }
}
