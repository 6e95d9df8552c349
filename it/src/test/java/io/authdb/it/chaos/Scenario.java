package io.authdb.it.chaos;

import io.authdb.engine.Authdb;
import io.authdb.engine.plan.Plan;
import java.util.function.Function;

/**
 * A run of a tool that can be broken anywhere.
 *
 * @param tool whose
 * @param name what it does
 * @param history how the tool's history is read
 * @param prepare what was done before, unbroken
 * @param work the run
 * @param byHand what somebody has to do before the second run
 * @param audit what the tool itself finds when all is done; throws if it is not content
 */
record Scenario(String tool, String name, History history, Work prepare, Work work, Work byHand, Work audit) {

    static final Work NOTHING = place -> {};

    static final History AUTHDB = new History(
            "authdb.history",
            "select event || ' ' || id from authdb.history where event in ('upgrade', 'downgrade') order by seq");

    /** An upgrade to head by authdb, from nothing. */
    static Scenario upgrade(String name, CompiledChain chain) {
        Work work = place -> chain.on(place, authdb -> authdb.upgrade());
        return new Scenario(
                "authdb",
                name,
                AUTHDB,
                NOTHING,
                work,
                NOTHING,
                place -> chain.on(place, authdb -> {
                    authdb.check();
                    return true;
                }));
    }

    /** A downgrade by authdb, from where an upgrade went. */
    static Scenario downgrade(String name, CompiledChain chain, String from, String to) {
        return downgrade(name, chain, from, authdb -> authdb.downgrade(to));
    }

    /** The same, where the downgrade is told more than how far. */
    static Scenario downgrade(String name, CompiledChain chain, String from, Function<Authdb, Plan> typed) {
        Work up = place -> chain.on(place, authdb -> authdb.upgrade(from));
        Work down = place -> chain.on(place, typed);
        return new Scenario(
                "authdb",
                name,
                AUTHDB,
                up,
                down,
                NOTHING,
                place -> chain.on(place, authdb -> {
                    if (authdb.history().tampering().isPresent()
                            || authdb.current().state().interrupted().isPresent()) {
                        throw new AssertionError("the history is not whole: " + authdb.history());
                    }
                    return true;
                }));
    }

    Contents contents(Place place) throws Exception {
        return Contents.of(place, history.table(), history.query());
    }

    @Override
    public String toString() {
        return tool + ", " + name;
    }

    /** Something done to a database. */
    interface Work {
        void on(Place place) throws Exception;
    }

    /**
     * How a tool's history is read.
     *
     * @param table where it is
     * @param query its rows, in order, one column
     */
    record History(String table, String query) {}
}
