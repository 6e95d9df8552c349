package io.authdb.engine.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database could not be reached, locked or kept: no connection, no lock, a connection lost. */
public final class DatabaseException extends AuthdbException {

    private static final long serialVersionUID = 1;

    /** With all the problems of the kind. */
    public DatabaseException(List<Problem> problems) {
        super(problems, null);
    }

    /** With one problem and what brought it about. */
    public DatabaseException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }

    @Override
    public int exitCode() {
        return 5;
    }
}
