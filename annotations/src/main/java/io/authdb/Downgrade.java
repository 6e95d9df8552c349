package io.authdb;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method of a {@link Migration} that takes the database back to the revision before. A migration has either exactly
 * one, or is {@link Irreversible}.
 *
 * <p>It takes one {@code org.jooq.DSLContext}, {@code org.jooq.Configuration} or {@link java.sql.Connection} and is not
 * static, private or abstract. A downgrade with neither {@link #loses()} nor {@link #leaves()} promises that schema and
 * data are afterwards as they were before the upgrade.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Downgrade {

    /**
     * The data that this downgrade destroys, in words: {@code "all users and tasks"}. A downgrade that loses data runs
     * only when it is accepted by the number of rows it loses ({@code acceptDataLoss=004:17}), also if that is none.
     *
     * @return what is lost; empty (the default) when nothing is
     */
    String loses() default "";

    /**
     * How the schema afterwards differs from the schema before the upgrade, in words that name the objects concerned:
     * {@code "owner_id nullable"}.
     *
     * @return what is left different; empty (the default) when nothing is
     */
    String leaves() default "";
}
