package io.authdb.engine.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Event triggers on a scratch database that log what DDL touches. They belong to a superuser and log with his rights, so
 * they serve a migration of any role; a step that is rolled back is not in the log.
 */
public final class TouchLog {

    /** Where its functions and its log live; no snapshot shows it. */
    public static final String SCHEMA = "authdb_scratch";

    /** Deleted rows are cheap to leave and dear to scan; so the log is cut now and then. */
    private static final int CUT = 256;

    private static final String DROPPED = "dropped";

    /** What never names an object that was there before. */
    private static final Set<String> MAKING = Set.of("CREATE TABLE", "CREATE SEQUENCE", "CREATE INDEX");

    private static final String DRAIN = Reading.resource("drain");

    private final Connection superuser;
    private String eventTriggers = "";
    private int drained;

    /** Works over a superuser's connection, which is in autocommit mode. */
    public TouchLog(Connection superuser) {
        this.superuser = superuser;
    }

    /** Makes the event triggers, anew if they are there. */
    public void install() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(Reading.resource("touch_log"));
        }
    }

    /** What was touched by the transactions that are committed by now, each told once. */
    public Touched drain() throws SQLException {
        drained++;
        var log = new Log();
        try (PreparedStatement statement = superuser.prepareStatement(DRAIN)) {
            statement.execute();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    log.touch(rows.getString(2), rows.getString(3), rows.getLong(4), rows.getString(5));
                }
            }
            statement.getMoreResults();
            var sign = new StringJoiner(",");
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    sign.add(rows.getString(1));
                }
            }
            log.eventTriggers(sign.toString());
        }
        if (drained % CUT == 0) {
            cut();
        }
        return log.touched();
    }

    private void cut() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("truncate " + SCHEMA + ".touched");
        }
    }

    /** The rows of one reading. */
    private final class Log {
        private final Set<Touched.Root> roots = new LinkedHashSet<>();
        private final Set<ObjectId> gone = new LinkedHashSet<>();
        private final Set<ObjectId> made = new HashSet<>();
        private final Set<String> catalogs = new LinkedHashSet<>();
        private @Nullable String granting;
        private boolean everything;

        void eventTriggers(String sign) {
            if (!sign.equals(eventTriggers)) {
                catalogs.add("pg_event_trigger");
                eventTriggers = sign;
            }
        }

        void touch(String tag, @Nullable String catalog, long oid, String xid) {
            if (catalog != null) {
                ObjectId id = new ObjectId(catalog, oid);
                if (MAKING.contains(tag)) {
                    made.add(id);
                }
                roots.add(new Touched.Root(id, reach(tag, made.contains(id))));
                if (tag.equals(DROPPED)) {
                    gone.add(id);
                }
            } else if (tag.equals("GRANT") || tag.equals("REVOKE")) {
                granting = granting == null ? xid : granting;
            } else if (tag.equals("ALTER DEFAULT PRIVILEGES")) {
                catalogs.add("pg_default_acl");
            } else {
                everything = true;
            }
        }

        Touched touched() {
            return everything ? Touched.EVERYTHING : new Touched(roots, gone, catalogs, granting, false);
        }
    }

    /**
     * Only what is altered can have another name or type in the definitions of what depends on it; and what depends on an object
     * that was made since is in the log itself.
     */
    private static Touched.Reach reach(String tag, boolean made) {
        if (tag.equals(DROPPED) || tag.equals("part dropped")) {
            return Touched.Reach.ITSELF;
        }
        return tag.startsWith("ALTER ") && !made ? Touched.Reach.DEPENDANTS : Touched.Reach.HEIRS;
    }
}
