package io.authdb.engine.adopt;

import io.authdb.engine.execute.Look;
import io.authdb.engine.execute.Session;
import io.authdb.engine.execute.Stamper;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Permission;
import io.authdb.engine.plan.Squash;
import io.authdb.engine.plan.Stamping;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Position;
import io.authdb.engine.revision.Replacement;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.revision.Target;
import io.authdb.engine.verify.Deviation;
import io.authdb.engine.verify.Expectation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A database that something else brought where it is becomes authdb's: its schema is compared with what the migrations make
 * at that place, and then rows of history are written, and nothing else.
 */
public final class Takeover {

    private final Site site;
    private final Chain chain;
    private final Expectation.Model model;
    private final boolean forced;

    /**
     * Of a database by these migrations.
     *
     * @param forced whether differences are recorded where they would be refused
     */
    public Takeover(Site site, Chain chain, Expectation.Model model, boolean forced) {
        this.site = site;
        this.chain = chain;
        this.model = model;
        this.forced = forced;
    }

    /** Takes it over where the user says it is. */
    public Stamped at(Target target) throws SQLException {
        Command typed = Command.of("stamp", target.text());
        return taken(typed, squash -> {
            Position place = squash.chain()
                    .place(
                            target,
                            Position.BASE,
                            "Nothing was written. The database is still at "
                                    + squash.state().name() + ".");
            return new Wish(Stamping.of(squash.chain(), squash.state(), place, typed), "");
        });
    }

    /**
     * Takes it over where another tool's history says it is.
     *
     * @param from the tool; empty for the one there is
     */
    public Stamped from(Optional<Tool> from) throws SQLException {
        Command typed = from.map(Tool::command).orElse(Command.of("adopt"));
        return taken(typed, squash -> {
            Reached reached = Look.at(site.connections(), connection -> reached(connection, from));
            // by all names there are, also of what a snapshot stands for
            String at = new Mapping(Replacement.spelledOut(chain), reached)
                    .position()
                    .name();
            String source = reached.source() + " is at "
                    + reached.last().map(Mark::shown).orElse("nothing") + ".";
            return new Wish(
                    Stamping.takingOver(squash.chain(), squash.state(), place(squash.chain(), at), typed), source);
        });
    }

    /** How the schema differs from what the migrations make that the history says are applied. */
    public Deviation drift() throws SQLException {
        State state;
        try (Session session = open()) {
            state = session.read();
        }
        Chain all = Replacement.spelledOut(chain);
        Expectation expected = Expectation.at(place(all, state.name()), all, model);
        return Look.at(site.connections(), connection -> new LiveSchema(connection, model.settings())
                .deviation(expected, state));
    }

    /** The place of a revision, or of the snapshot that stands for it. */
    private static Position place(Chain chain, String name) {
        return chain.position(new RevisionId(name))
                .or(() -> Replacement.newest(chain)
                        .filter(found -> found.covers(new RevisionId(name)))
                        .flatMap(found -> chain.position(found.snapshot().id())))
                .orElse(Position.BASE);
    }

    /** Where nothing is recorded yet, what a snapshot stands for is recorded one by one, as far as it is there. */
    private Squash squash(State state) {
        return state.applied().isEmpty()
                ? new Squash(Replacement.spelledOut(chain), state, Optional.empty())
                : Squash.of(chain, state);
    }

    private Reached reached(Connection connection, Optional<Tool> from) throws SQLException {
        ToolTables tables = ToolTables.in(connection, site.schemas().working());
        ToolTable table = new ToolChoice(tables.all(), site.schemas().working()).of(from);
        return new ToolReader(connection, table).read();
    }

    private Stamped taken(Command typed, Wishing wishing) throws SQLException {
        Wish wish;
        try (Session session = open()) {
            wish = wishing.of(squash(session.read()));
        }
        if (wish.isFulfilled()) {
            return new Stamped(wish.stamping().to(), List.of(), wish.source(), List.of(), List.of());
        }
        // takes seconds or minutes, for which nobody has to wait
        Expectation expected = Expectation.at(wish.stamping().to(), Replacement.spelledOut(chain), model);
        try (Session session = open()) {
            State state = session.prepare(site.progress());
            if (!wishing.of(squash(state)).equals(wish)) {
                throw moved(typed);
            }
            Deviation seen = Look.at(site.connections(), connection -> new LiveSchema(connection, model.settings())
                    .deviation(expected, state));
            if (!seen.differences().isEmpty() && !forced) {
                throw differs(wish, seen, typed);
            }
            new Stamper(session, site.progress()).record(state, wish.stamps(seen));
            return new Stamped(
                    wish.stamping().to(),
                    wish.stamping().revisions(),
                    wish.source(),
                    seen.differences(),
                    seen.excluded());
        }
    }

    private Session open() throws SQLException {
        return Session.open(site.connections(), site.schemas(), site.waits());
    }

    private static RefusedException differs(Wish wish, Deviation seen, Command typed) {
        return new RefusedException(List.of(Problem.of(
                        "SchemaDiffers",
                        asked(typed),
                        "the schema is not what the migrations make at "
                                + wish.stamping().to() + ".")
                .withLines(seen.differences())
                .withState("Nothing was written, and nothing was run.")
                .advise("Change the schema there, or the migrations, or leave an object out: authdb.verify.exclude"
                        + "=pattern=reason.")
                .advise("To record it with these differences", typed.with(Permission.FORCE.word()))));
    }

    private static DatabaseException moved(Command typed) {
        return new DatabaseException(List.of(Problem.of(
                        "HistoryMoved", asked(typed), "somebody else wrote a history while the schemas were compared.")
                .withState("Nothing was written.")
                .advise("Look what ran, then run the command again.")));
    }

    private static String asked(Command typed) {
        return (typed.target().isEmpty() ? typed.goal() : typed.goal() + " at " + typed.target()) + " refused";
    }

    private interface Wishing {
        Wish of(Squash squash) throws SQLException;
    }
}
