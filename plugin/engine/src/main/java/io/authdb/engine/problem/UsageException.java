package io.authdb.engine.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed cannot be understood: an unknown option, a missing or misspelt target. Nothing was run. */
public final class UsageException extends AuthdbException {

    private static final long serialVersionUID = 1;

    /** With all the problems of the kind. */
    public UsageException(List<Problem> problems) {
        super(problems, null);
    }

    /** With one problem and what brought it about. */
    public UsageException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }

    @Override
    public int exitCode() {
        return 1;
    }
}
