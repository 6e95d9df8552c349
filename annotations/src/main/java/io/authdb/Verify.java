package io.authdb;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a {@link Migration} that tells whether its upgrade arrived where it should. A migration has any number.
 *
 * <p>It runs after the upgrade, in the upgrade's transaction (after the statement of a migration that is not
 * transactional), and takes one {@code org.jooq.DSLContext}, {@code org.jooq.Configuration} or
 * {@link java.sql.Connection}. It is not static, private or abstract, and returns either
 *
 * <ul>
 *   <li>{@code void}: whatever it throws means the upgrade is wrong, and the step is rolled back;
 *   <li>an {@code org.jooq.ResultQuery}: a query whose rows must not exist; one row, and the step is rolled back.
 * </ul>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Verify {}
