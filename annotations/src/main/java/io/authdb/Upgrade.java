package io.authdb;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method of a {@link Migration} that changes the database. A migration has exactly one.
 *
 * <p>It takes one {@code org.jooq.DSLContext}, {@code org.jooq.Configuration} or {@link java.sql.Connection} and is not
 * static, private or abstract. It runs in the step's transaction, which it neither commits nor rolls back; whatever it
 * throws rolls the step back, and the database stays at the revision before.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Upgrade {}
