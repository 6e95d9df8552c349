package io.authdb.engine.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The catalog of one database, read over a superuser's connection. The connection is in autocommit mode and nobody
 * else's meanwhile: it keeps settings and prepared statements of this.
 */
public final class Catalog {

    /** What is linked both ways: dropping one changes the others, and nothing tells of it. */
    private static final Set<String> OPERATORS = Set.of("pg_operator", "pg_opclass", "pg_opfamily");

    private final Observer observer;

    /** Reads what is in the scope. */
    public Catalog(Connection observer, Scope scope) {
        this.observer = new Observer(observer, scope);
    }

    /** All of it. */
    public Snapshot all() throws SQLException {
        return Snapshot.of(observer.all());
    }

    /** Only what was touched since, closed under what depends on it; the rest is taken from the earlier one. */
    public Snapshot after(Snapshot before, Touched touched) throws SQLException {
        if (touched.everything()) {
            return all();
        } else if (touched.nothing()) {
            return before;
        }
        Set<Reached> alive = alive(before, touched);
        Set<ObjectId> reached = new LinkedHashSet<>(touched.gone());
        alive.forEach(object -> reached.add(object.id()));
        Set<String> whole = new HashSet<>(touched.catalogs());
        reached.forEach(id -> whole.addAll(Reading.readAsAWhole(id.catalog())));
        if (whole.stream().anyMatch(OPERATORS::contains)) {
            whole.addAll(OPERATORS);
        }
        Set<ObjectId> gone = new HashSet<>(reached);
        whole.forEach(catalog -> gone.addAll(before.of(catalog)));
        Map<ObjectId, List<Description>> read = observer.some(alive, whole);
        return before.with(gone, read);
    }

    /** Where it is at home what is touched now, and where it was before; nothing but that knows what is gone. */
    private Set<Reached> alive(Snapshot before, Touched touched) throws SQLException {
        Set<Touched.Root> roots = new LinkedHashSet<>();
        for (Touched.Root root : touched.roots()) {
            roots.add(root);
            ObjectId home = before.home(root.id());
            if (home != null) {
                roots.add(new Touched.Root(home, Touched.Reach.ITSELF));
            }
        }
        roots.removeIf(root -> touched.gone().contains(root.id()));
        if (roots.isEmpty() && touched.granting() == null) {
            return Set.of();
        }
        return observer.closure(roots, touched.granting());
    }
}
