package io.authdb.engine.report;

import io.authdb.engine.history.SchemaName;
import java.util.List;
import java.util.Optional;

/**
 * What a role needs to run migrations, and nothing more, as a script for whoever administers the server.
 *
 * @param schema where the migrations work
 * @param history where their history lives
 * @param role the role
 * @param database the database
 */
public record Grants(SchemaName schema, SchemaName history, String role, String database) {

    /** The name of the database a URL leads to, if it names one. */
    public static Optional<String> database(String url) {
        String path = url.replaceFirst("\\?.*", "").replaceFirst("^jdbc:postgresql:(//[^/]*/?)?", "");
        return path.isEmpty() ? Optional.empty() : Optional.of(path);
    }

    /** The script. */
    public List<String> lines() {
        // a name may hold a line break, which would end a comment
        String to = comment(quoted(role));
        return List.of(
                "-- For the role that runs authdb on database " + comment(database)
                        + ", typed by its administrator there.",
                "-- create role " + to + " login nosuperuser nobypassrls nocreatedb nocreaterole;",
                "grant connect on database " + quoted(database) + " to " + to + ";",
                "create schema if not exists " + schema.quoted() + ";",
                "grant usage, create on schema " + schema.quoted() + " to " + to + ";",
                "create schema if not exists " + history.quoted() + ";",
                "grant usage, create on schema " + history.quoted() + " to " + to + ";",
                "-- Nobody else may put anything there that would run with the role's rights.",
                "revoke create on schema " + schema.quoted() + ", " + history.quoted() + " from public;",
                "-- Tables that another role created have to be given to it: alter table ... owner to " + to + ";",
                "-- Optional, to name the moment before a step that cannot be undone:",
                "-- grant execute on function pg_catalog.pg_create_restore_point(text) to " + to + ";",
                "-- Optional, to see what others run who hold a lock:",
                "-- grant pg_read_all_stats to " + to + ";");
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A name that ends no comment. */
    private static String comment(String name) {
        return name.replaceAll("\\R", " ");
    }
}
