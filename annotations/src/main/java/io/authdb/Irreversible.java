package io.authdb;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a {@link Migration} cannot be undone, and why. Such a migration has no {@link Downgrade} method, and a
 * downgrade that would have to cross it is refused before anything runs.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Irreversible {

    /**
     * Why there is no way back, in one sentence for the person who asked for it.
     *
     * @return the reason, never blank
     */
    String reason();

    /**
     * Where the decision was made: the name or address of a decision record, {@code "ADR-0014"}.
     *
     * @return the decision; empty (the default) when none was recorded
     */
    String decision() default "";

    /**
     * What to do if the data is needed after all: {@code "Restore a backup taken before this migration"}.
     *
     * @return the way to recover; empty (the default) when there is none
     */
    String recovery() default "";
}
