package io.authdb.engine.verify;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.Reversibility.Irreversible;
import io.authdb.engine.revision.Reversibility.Reversible;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.testing.TestScratchServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The two databases of a verification, on which one migration is proven again and again with other downgrades, by the code
 * that proves a chain. The downgrade that is right takes it back in between.
 */
final class MutationBench implements AutoCloseable {

    private final Settings settings;
    private final ScriptedMigration.Script script = ScriptedMigration.script();
    private final Scratch scratch;
    private final Worker worker;
    private final Lane main;
    private final Lane plain;
    private final Stage stage;
    private Trial trial = new Trial("", List.of(), List.of(), List.of(), new Reversible("", ""), Rows.NONE);
    private Revision revision = ScriptedMigration.revision("002", trial.declared());
    private Picture start;
    private int tried;

    MutationBench(Rows rows, List<String> roles) throws SQLException {
        this.settings = Settings.DEFAULT.with(rows).withRoles(roles);
        this.scratch = Scratch.open(new TestScratchServer(), roles);
        this.worker = new Worker(settings.timeLimit());
        this.main = Lane.open(scratch, worker, settings, Lane.Name.MAIN);
        this.plain = Lane.open(scratch, worker, settings, Lane.Name.PLAIN);
        this.stage = new Stage(main, plain, settings);
        this.start = stage.picture();
    }

    /** Goes on to a trial, whose setup begins with that of the one before. */
    void turnTo(Trial next) throws SQLException {
        List<String> more =
                next.setup().subList(trial.setup().size(), next.setup().size());
        if (!more.isEmpty()) {
            script.up(more);
            Revision setup =
                    ScriptedMigration.revision("001" + next.setup().size(), new Irreversible("so it is", "", ""));
            require(new RoundTrip(stage, setup, settings).prove(), "the setup of " + next.kind());
        }
        trial = next;
        nextRevision();
        start = stage.picture();
        script.up(trial.up());
        require(prove(trial.down()), trial.kind());
    }

    /** What stays applied needs another name the next time. */
    private void nextRevision() {
        revision = ScriptedMigration.revision("002." + ++tried, trial.declared());
    }

    private static void require(Proof proof, String what) {
        if (proof.state() != Proof.State.PROVEN) {
            throw new AssertionError(what + " is not proven: " + proof.findings());
        }
    }

    /** The proof of the migration with this for its downgrade. */
    Proof prove(List<String> down) throws SQLException {
        script.down(down);
        RoundTrip roundTrip = new RoundTrip(stage, revision, settings);
        Proof proof = roundTrip.prove();
        script.down(trial.down());
        takeBack(roundTrip.astray());
        return proof;
    }

    /** What it declares to leave stays, as if it had been there before. */
    private void takeBack(boolean astray) throws SQLException {
        if (!trial.declared().leaves().isEmpty()) {
            if (astray) {
                stage.startOverFilled();
            }
            nextRevision();
            return;
        }
        Ran ran = plain.run(revision, Direction.DOWNGRADE);
        if (ran.failed()) {
            throw new AssertionError(
                    trial.kind() + " cannot be taken back", ran.failure().orElseThrow());
        }
        if (stage.run(revision, Direction.DOWNGRADE).failed() || !atStart()) {
            stage.startOverFilled();
        }
    }

    /** Most mistakes are gone with the object that was made with them; a copy of a database costs more than all else. */
    private boolean atStart() {
        Picture now = stage.picture();
        return start.schema().differences(now.schema()).isEmpty()
                && start.rows().equals(now.rows());
    }

    /**
     * Which of these downgrades PostgreSQL itself refuses, each tried after the upgrade and rolled back. That costs a tenth of
     * a proof, of which there is nothing more to learn about them than about the first.
     */
    List<Mutant> refused(List<Mutant> mutants) throws SQLException {
        require(stage.run(revision, Direction.UPGRADE));
        scratch.superuser(true);
        try (Connection connection = main.connections().open()) {
            connection.setAutoCommit(false);
            return mutants.stream()
                    .filter(mutant -> isRefused(connection, mutant.down()))
                    .toList();
        } finally {
            scratch.superuser(false);
            require(stage.run(revision, Direction.DOWNGRADE));
            if (!trial.declared().leaves().isEmpty()) {
                // as every proof ends
                require(stage.run(revision, Direction.UPGRADE));
                nextRevision();
            }
        }
    }

    private static boolean isRefused(Connection connection, List<String> down) {
        try (Statement statement = connection.createStatement()) {
            try {
                for (String sql : down) {
                    statement.execute(sql);
                }
                statement.execute("set constraints all immediate");
                return false;
            } catch (SQLException refused) {
                return true;
            } finally {
                connection.rollback();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void require(Ran ran) {
        if (ran.failed()) {
            throw new AssertionError(trial.kind(), ran.failure().orElseThrow());
        }
    }

    /** Whether looking at what was touched has missed anything all the while. */
    boolean overlooked() throws SQLException {
        Picture whole = main.observer().all();
        return !stage.picture().schema().differences(whole.schema()).isEmpty()
                || !stage.picture().rows().equals(whole.rows());
    }

    @Override
    public void close() throws SQLException {
        try (scratch;
                worker;
                main) {
            plain.close();
        }
    }
}
