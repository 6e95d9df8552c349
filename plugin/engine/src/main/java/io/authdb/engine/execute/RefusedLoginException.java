package io.authdb.engine.execute;

import io.authdb.engine.problem.Problem;
import java.io.Serial;
import java.sql.SQLException;

/** A login that failed, with what only whoever prepared it knows: where user name and password were looked for. */
public final class RefusedLoginException extends SQLException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String advice;
    private final boolean only;

    private RefusedLoginException(SQLException failed, String advice, boolean only) {
        super(failed.getMessage(), failed.getSQLState(), failed);
        this.advice = advice;
        this.only = only;
    }

    /** With advice beside that of every refused login. */
    public static RefusedLoginException also(SQLException failed, String advice) {
        return new RefusedLoginException(failed, advice, false);
    }

    /** With the advice that is the only one of use. */
    public static RefusedLoginException only(SQLException failed, String advice) {
        return new RefusedLoginException(failed, advice, true);
    }

    /** Whether a login fails so, and not for want of a server or a database. */
    public static boolean is(SQLException failed) {
        return DatabaseFault.loginRefused(failed);
    }

    Problem advise(Problem problem) {
        return (only ? problem.withoutAdvice() : problem).advise(advice);
    }
}
