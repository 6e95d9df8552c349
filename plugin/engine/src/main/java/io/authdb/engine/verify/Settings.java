package io.authdb.engine.verify;

import io.authdb.engine.history.Schemas;
import io.authdb.engine.schema.Scope;
import io.authdb.engine.schema.TouchLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be chosen about a proof.
 *
 * @param schemas where history and migrations live, in the scratch database as anywhere
 * @param rows which rows there are
 * @param strictColumnOrder whether another order of columns after the downgrade is a failure
 * @param since the newest revision that is taken for proven, written as a target; empty to prove all
 * @param roles names of roles that migrations mention and that the scratch server has to have
 * @param timeLimit how long one upgrade or downgrade may take
 * @param exclusions what of a database in use is not compared
 */
public record Settings(
        Schemas schemas,
        Rows rows,
        boolean strictColumnOrder,
        Optional<String> since,
        List<String> roles,
        Duration timeLimit,
        List<Exclusion> exclusions) {

    /** Everything is proven, with all rows there are. */
    public static final Settings DEFAULT = new Settings(
            Schemas.DEFAULT, Rows.GENERATED, false, Optional.empty(), List.of(), Duration.ofMinutes(5), List.of());

    /** Keeps copies of the lists. */
    public Settings {
        roles = List.copyOf(roles);
        exclusions = List.copyOf(exclusions);
    }

    /** What of a database's catalog is the migrations' business: all but authdb's own. */
    public Scope scope() {
        return new Scope(schemas.working(), ignored());
    }

    /** Schemas that are authdb's own. */
    Set<String> ignored() {
        return Set.of(schemas.history().name().value(), TouchLog.SCHEMA);
    }

    /** The same with other schemas. */
    public Settings with(Schemas used) {
        return new Settings(used, rows, strictColumnOrder, since, roles, timeLimit, exclusions);
    }

    /** The same with other rows. */
    public Settings with(Rows wanted) {
        return new Settings(schemas, wanted, strictColumnOrder, since, roles, timeLimit, exclusions);
    }

    /** The same, with another order of columns a failure. */
    public Settings withStrictColumnOrder() {
        return new Settings(schemas, rows, true, since, roles, timeLimit, exclusions);
    }

    /** The same, with all up to this revision, written as a target, taken for proven. */
    public Settings since(String proven) {
        return new Settings(schemas, rows, strictColumnOrder, Optional.of(proven), roles, timeLimit, exclusions);
    }

    /** The same, with these roles on the server. */
    public Settings withRoles(List<String> names) {
        return new Settings(schemas, rows, strictColumnOrder, since, names, timeLimit, exclusions);
    }

    /** The same with another limit for one upgrade or downgrade. */
    public Settings with(Duration limit) {
        return new Settings(schemas, rows, strictColumnOrder, since, roles, limit, exclusions);
    }

    /** The same, with these objects of a database in use left out. */
    public Settings excluding(List<Exclusion> objects) {
        return new Settings(schemas, rows, strictColumnOrder, since, roles, timeLimit, objects);
    }
}
