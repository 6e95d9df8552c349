package io.authdb.engine.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A migration failed. Its problem says what was kept. */
public final class MigrationException extends AuthdbException {

    private static final long serialVersionUID = 1;

    /** With all the problems of the kind. */
    public MigrationException(List<Problem> problems) {
        super(problems, null);
    }

    /** With one problem and what brought it about. */
    public MigrationException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }

    @Override
    public int exitCode() {
        return 4;
    }
}
