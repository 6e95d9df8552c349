package io.authdb.engine.execute;

import io.authdb.engine.trace.SqlStatement;
import io.authdb.engine.trace.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who holds locks on the tables that a statement names. Asked after the statement gave up, over the same session: a pool may
 * have no second connection to ask over while it waits.
 */
final class Blockers {

    private static final String QUERY =
            "select distinct " + Heartbeat.SESSION + " from pg_catalog.unnest(?::text[]) as name"
                    + " join pg_catalog.pg_locks as lock on lock.locktype = 'relation' and lock.granted"
                    + " and lock.relation = pg_catalog.to_regclass(name) and lock.pid <> pg_catalog.pg_backend_pid()"
                    + " join pg_catalog.pg_stat_activity as session on session.pid = lock.pid order by 1 limit 5";

    private final Connection connection;

    Blockers(Connection connection) {
        this.connection = connection;
    }

    List<String> of(String statement) throws SQLException {
        List<String> names = SqlText.of(statement).statements().stream()
                .flatMap(one -> names(one).stream())
                .distinct()
                .toList();
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setArray(1, connection.createArrayOf("text", names.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** Every word that could be a name, with what is before its point; those that are none find no table. */
    private static List<String> names(SqlStatement statement) {
        List<String> tokens = statement.tokens();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isName(tokens.get(i))) {
                names.add(tokens.get(i));
                if (i > 1 && tokens.get(i - 1).equals(".") && isName(tokens.get(i - 2))) {
                    names.add(tokens.get(i - 2) + "." + tokens.get(i));
                }
            }
        }
        return names;
    }

    private static boolean isName(String token) {
        return token.matches("[A-Za-z_][A-Za-z_0-9$]*|\"([^\"]|\"\")+\"");
    }
}
