package io.authdb;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a compiler makes of several {@link AcceptFinding} on one class; nobody writes it. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AcceptFindings {

    /**
     * The acceptances as written.
     *
     * @return two or more
     */
    AcceptFinding[] value();
}
