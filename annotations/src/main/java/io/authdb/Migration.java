package io.authdb;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that takes a PostgreSQL database from one revision to the next, and back unless it says it cannot.
 *
 * <p>The class has a constructor without parameters, exactly one {@link Upgrade} method, and exactly one of a
 * {@link Downgrade} method and an {@link Irreversible} annotation. It may have {@link Verify} and {@link Sample}
 * methods. Class, constructor and methods may be package-private; the class is top-level or static, and not abstract.
 * Every annotated method takes one parameter: an {@code org.jooq.DSLContext}, an {@code org.jooq.Configuration} or a
 * {@link java.sql.Connection}. It may throw anything; what it throws undoes the step.
 *
 * <pre>{@code
 * @Migration("002")
 * class AddPerformanceIndexes {
 *     @Upgrade
 *     void addIndex(DSLContext db) {
 *         db.createIndex("task_owner_id_idx").on("task", "owner_id").execute();
 *     }
 *
 *     @Downgrade
 *     void dropIndex(DSLContext db) {
 *         db.dropIndex("task_owner_id_idx").execute();
 *     }
 * }
 * }</pre>
 *
 * <p>A migration is trusted code: it runs with the rights of the database role it is given.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Migration {

    /**
     * The id of the revision this migration arrives at. It matches {@code [0-9A-Za-z][0-9A-Za-z._-]*}, is neither
     * {@code base} nor {@code head}, and no other migration has it. The natural order of the ids is the chain: runs of digits compare as numbers, so {@code 9}
     * comes before {@code 10} and {@code 010} is the same place as {@code 10}.
     *
     * @return the id, never blank
     */
    String value();

    /**
     * What the migration does, in a few words, for people who read the history.
     *
     * @return the description; empty (the default) stands for the words of the class name: {@code DeleteOrphanTasks}
     *     reads "delete orphan tasks"
     */
    String description() default "";

    /**
     * Whether the step runs in a transaction, together with its row of history. Leave it {@code true} unless
     * PostgreSQL refuses the statement in a transaction, as it does {@code CREATE INDEX CONCURRENTLY}. With
     * {@code false} the upgrade sends exactly one statement, and so does the downgrade; an intent is recorded before
     * it. If the step is cut short, the next run finds out from the catalog, or from a {@link Verify} method that
     * passes, whether the statement took effect, and goes on from there; where neither can tell, a person has to.
     *
     * @return {@code true} by default
     * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building
     *     indexes concurrently</a>
     */
    boolean transactional() default true;

    /**
     * What the migration was called where another tool ran it before authdb took the database over, in the words of that
     * tool's history: Alembic's revision, Flyway's version, Liquibase's changeset as {@code path::id::author}, {@code author:id}
     * or {@code id}. Several, oldest first, if it does what they did together. Only {@code authdb:adopt} reads it; where it is
     * left out, the tool's name for the migration is looked for by {@link #value}.
     *
     * @return none by default
     */
    String[] adopts() default {};

    /**
     * The newest id that this migration stands for, where one snapshot replaces the beginning of a chain that has grown long:
     * everything up to and with that id. An empty database runs the snapshot instead; one that has that revision counts as
     * having the snapshot, which the next upgrade records. Such a migration is {@link Irreversible}, and its own id comes next
     * after the one named here.
     *
     * @return empty by default, for a migration that replaces none
     */
    String replaces() default "";
}
