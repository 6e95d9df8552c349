package io.authdb;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a {@link Migration} that puts rows into a scratch database as they may exist before the migration's
 * upgrade. A migration has any number.
 *
 * <p>It takes one {@code org.jooq.DSLContext}, {@code org.jooq.Configuration} or {@link java.sql.Connection} and is not
 * static, private or abstract. It is never called on a database that is not a scratch database.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sample {}
