package io.authdb.engine.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything authdb throws, by who must act: the user who typed ({@link UsageException}), the author of the classes
 * ({@link DefinitionException}), whoever asked for what is not allowed ({@link RefusedException}), the author of one
 * migration ({@link MigrationException}), or whoever runs the server ({@link DatabaseException}).
 */
public abstract sealed class AuthdbException extends RuntimeException
        permits UsageException, DefinitionException, RefusedException, MigrationException, DatabaseException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    AuthdbException(List<Problem> problems, @Nullable Throwable cause) {
        super(text(problems, Spelling.JAVA), cause);
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, never empty. */
    public final List<Problem> problems() {
        return problems;
    }

    /** All that is wrong, with commands spelled as this user types them. */
    public final String text(Spelling spelling) {
        return text(problems, spelling);
    }

    /** The exit code of a process that ends with this exception, 1 to 5. */
    public abstract int exitCode();

    private static String text(List<Problem> problems, Spelling spelling) {
        return problems.stream().map(problem -> problem.text(spelling)).collect(Collectors.joining("\n"));
    }
}
