package io.authdb.engine.verify;

import io.authdb.engine.execute.DatabaseFault;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Position;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.schema.Difference;
import io.authdb.engine.schema.Snapshot;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The schema that the migrations make of an empty database up to one place: upgrades alone, on a scratch database, nothing
 * proven.
 */
public final class Expectation {

    private final Snapshot schema;
    private final List<Revision> above;
    private final Settings settings;

    private Expectation(Snapshot schema, List<Revision> above, Settings settings) {
        this.schema = schema;
        this.above = above;
        this.settings = settings;
    }

    /**
     * Runs the upgrades.
     *
     * @throws io.authdb.engine.problem.MigrationException if one fails
     * @throws io.authdb.engine.problem.DatabaseException if the scratch server cannot be reached, or is lost
     */
    public static Expectation at(Position place, Chain chain, Model model) {
        try {
            return onScratch(place, chain, model);
        } catch (SQLException failed) {
            throw DatabaseFault.of("scratch server", failed);
        }
    }

    private static Expectation onScratch(Position place, Chain chain, Model model) throws SQLException {
        Settings settings = model.settings();
        List<Revision> below = chain.revisions().subList(0, place.index());
        try (Scratch scratch = Scratch.open(model.server(), settings.roles());
                Worker worker = new Worker(settings.timeLimit())) {
            model.progress().opened(scratch::dropAtExit);
            try (Lane lane = Lane.open(scratch, worker, settings, Lane.Name.PLAIN)) {
                for (int number = 1; number <= below.size(); number++) {
                    model.progress().started(below.get(number - 1), number, below.size());
                    upgrade(lane, below.get(number - 1));
                }
                List<Revision> above = chain.revisions().subList(place.index(), chain.size());
                return new Expectation(lane.observer().catalog(), above, settings);
            }
        }
    }

    private static void upgrade(Lane lane, Revision revision) throws SQLException {
        try {
            lane.run(revision, Direction.UPGRADE).failure().ifPresent(failed -> {
                throw failed(failed.problems().get(0).withoutAdvice(), failed);
            });
        } catch (NeverEndingException stuck) {
            Problem problem = Problem.of("NeverEnds", "upgrade of " + revision.title(), stuck.getMessage() + "")
                    .withLines(CutOff.place(revision, stuck.whereabouts()));
            throw failed(problem, stuck);
        }
    }

    private static MigrationException failed(Problem problem, Throwable cause) {
        return new MigrationException(
                problem.withState("It ran on a scratch database, to compare yours with. Nothing was written to yours."),
                cause);
    }

    /**
     * How a database in use differs from it.
     *
     * @param also what is not to be compared either
     */
    public Deviation deviation(Snapshot live, List<Exclusion> also) {
        List<Exclusion> all =
                Stream.concat(settings.exclusions().stream(), also.stream()).toList();
        List<Difference> differences = ClosedSchema.leftOut(
                schema.differences(live), settings.schemas().working());
        return Deviation.of(differences, all, above);
    }

    /**
     * Where and how a scratch database is made.
     *
     * @param server where
     * @param settings the schemas, roles and time limit to run with, and what not to compare
     * @param progress told of each migration
     */
    public record Model(ScratchServer server, Settings settings, ProofProgress progress) {}
}
