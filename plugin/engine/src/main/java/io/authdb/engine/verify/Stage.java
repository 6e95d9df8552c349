package io.authdb.engine.verify;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.rows.Contents;
import io.authdb.engine.rows.Generated;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two databases on which the chain advances: the main one, whose tables are filled and on which every migration goes up,
 * down and up; and a plain one without generated rows, which follows one step behind, to compare with and to go back to.
 */
final class Stage {

    private final Settings settings;
    private final Lane main;
    private final Lane plain;
    private final Set<Long> known = new HashSet<>();
    private Picture picture;
    private boolean filled;
    private Optional<Generated> generated = Optional.empty();

    Stage(Lane main, Lane plain, Settings settings) throws SQLException {
        this.main = main;
        this.plain = plain;
        this.settings = settings;
        this.picture = main.observer().all();
    }

    /** The main database as it was seen last. */
    Picture picture() {
        return picture;
    }

    /** Takes a look at everything for what the main database is. */
    void correct(Picture whole) {
        picture = whole;
    }

    /** Whether the main database holds generated rows. */
    boolean filled() {
        return filled;
    }

    /** The rows of the tables that a text names, an example of each. */
    List<String> rowsOf(String text) {
        return picture.rows().differences(Contents.none()).stream()
                .filter(held -> held.isNamedIn(text))
                .map(held -> "table " + held.table() + " holds " + held.before()
                        + (held.before() == 1 ? " row" : " rows") + ", for example " + held.example())
                .toList();
    }

    Lane main() {
        return main;
    }

    Lane plain() {
        return plain;
    }

    /** Runs a step on the main database and looks at it again. */
    Ran run(Revision revision, Direction direction) throws SQLException {
        return seen(main.run(revision, direction));
    }

    /** Runs an upgrade there that has run before, and looks again. */
    Ran repeat(Revision revision, Ran earlier) throws SQLException {
        return seen(main.repeat(revision, earlier));
    }

    /** Puts a migration's samples into both databases. */
    Ran sample(Revision revision) throws SQLException {
        if (settings.rows() == Rows.NONE) {
            return Ran.NOTHING;
        }
        Ran ran = seen(main.sample(revision));
        plain.sample(revision);
        return ran;
    }

    private Ran seen(Ran ran) throws SQLException {
        if (!ran.failed()) {
            picture = main.observer().after(picture, ran);
        }
        return ran;
    }

    /** Generates rows for the tables of a run that are there for the first time; in words those that it could not fill. */
    List<String> fill(Ran ran) throws SQLException {
        generated = Optional.empty();
        Set<Long> fresh = fresh(ran);
        return ran.locks().known() && fresh.isEmpty() ? List.of() : fill(fresh);
    }

    /** Generates rows for the tables of a second upgrade that made what the first did: the same again. */
    void refill(Ran ran) throws SQLException {
        Optional<Generated> first = generated.filter(rows -> !rows.statements().isEmpty());
        Set<Long> fresh = fresh(ran);
        if (first.isPresent() && !fresh.isEmpty()) {
            filled(main.observer().refill(first.orElseThrow(), fresh));
        } else if (!ran.locks().known() || !fresh.isEmpty()) {
            fill(fresh);
        }
    }

    private Set<Long> fresh(Ran ran) {
        Set<Long> fresh = new HashSet<>(ran.locks().rows());
        fresh.removeAll(known);
        known.addAll(ran.locks().rows());
        return fresh;
    }

    /** The same for all tables. */
    List<String> fillAll() throws SQLException {
        return fill(List.of());
    }

    private List<String> fill(Collection<Long> tables) throws SQLException {
        return settings.rows() == Rows.GENERATED ? filled(main.observer().fill(tables)) : List.of();
    }

    private List<String> filled(Generated rows) throws SQLException {
        generated = Optional.of(rows);
        filled |= !rows.touched().isEmpty();
        picture = main.observer().afterFilling(picture, rows);
        return rows.unfilled();
    }

    /** Lets both databases follow the chain without looking: what lies below is taken for proven. */
    Proof take(Revision revision) throws SQLException {
        long start = System.nanoTime();
        sample(revision);
        Ran up = main.run(revision, Direction.UPGRADE);
        Ran plainly = plain.run(revision, Direction.UPGRADE);
        List<Finding> failed = up.failed() || plainly.failed()
                ? List.of(Finding.failure(
                        Proof.UPGRADE_FAILED,
                        "Its upgrade fails: " + (up.failed() ? up : plainly).failureInWords(),
                        (up.failed() ? up : plainly).failureLines()))
                : List.of();
        return new Proof(
                revision,
                failed.isEmpty() ? Proof.State.TAKEN : Proof.State.FAILED,
                failed,
                Proof.Observed.NOTHING,
                new Proof.Sql(up.sent(), Sent.NOTHING, Set.of(Proof.Sql.Part.values())),
                plainly.facts(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** Makes the main database what the plain one is: exactly what upgrades alone lead to. */
    void startOver() throws SQLException {
        main.copy(plain);
        picture = main.observer().all();
        filled = false;
        known.clear();
    }

    /** The same with generated rows. */
    void startOverFilled() throws SQLException {
        startOver();
        fillAll();
    }
}
