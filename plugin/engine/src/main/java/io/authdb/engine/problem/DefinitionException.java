package io.authdb.engine.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The migration classes are wrong. No database was touched. */
public final class DefinitionException extends AuthdbException {

    private static final long serialVersionUID = 1;

    /** With all the problems of the kind. */
    public DefinitionException(List<Problem> problems) {
        super(problems, null);
    }

    /** With one problem and what brought it about. */
    public DefinitionException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
