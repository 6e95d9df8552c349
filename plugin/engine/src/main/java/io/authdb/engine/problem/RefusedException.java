package io.authdb.engine.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The guard said no. The database is untouched. */
public final class RefusedException extends AuthdbException {

    private static final long serialVersionUID = 1;

    /** With all the problems of the kind. */
    public RefusedException(List<Problem> problems) {
        super(problems, null);
    }

    /** With one problem and what brought it about. */
    public RefusedException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }

    @Override
    public int exitCode() {
        return 3;
    }
}
