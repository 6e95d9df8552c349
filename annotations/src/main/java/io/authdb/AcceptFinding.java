package io.authdb;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that one finding of {@code authdb:verify} on this {@link Migration} is known and accepted, and why. There is no
 * way to accept a finding on all migrations.
 *
 * <p>An accepted finding is still reported, as a note with its reason, and no longer fails the build; what is accepted
 * and never found is a warning. That an upgrade, a downgrade or a sample fails cannot be accepted: what does not run is
 * not reversible.
 *
 * <pre>{@code
 * @Migration("003")
 * @Irreversible(reason = "Deleted tasks cannot be brought back")
 * @AcceptFinding(value = "IrreversibleUnneeded", reason = "The sample rows have no orphans, production has")
 * class DeleteOrphanTasks { ... }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(AcceptFindings.class)
public @interface AcceptFinding {

    /**
     * The code of the finding, as {@code authdb:verify} prints it in brackets. It matches {@code [A-Z][A-Za-z]+}, and a
     * migration accepts each finding once.
     *
     * @return the code
     */
    String value();

    /**
     * Why the finding is all right here, in one sentence for the person who reads the report.
     *
     * @return the reason, never blank
     */
    String reason();
}
