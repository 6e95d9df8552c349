package io.authdb.engine.execute;

import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.Trace;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a migration threw, in words for its author. */
final class Thrown {

    private static final int LONGEST = 400;

    private Thrown() {}

    /** Why a class is not there; the database's own words where it refused something; else the exception's. */
    static String words(Throwable thrown) {
        return cause(thrown, LinkageError.class)
                .flatMap(ClassFault::of)
                .map(ClassFault::sentence)
                .or(() -> cause(thrown, SQLException.class).map(DatabaseFault::sentence))
                .orElseGet(() -> isSentence(thrown) ? thrown.getMessage() + "" : named(thrown));
    }

    private static boolean isSentence(Throwable thrown) {
        return thrown instanceof VerifyFailure
                || thrown instanceof LeftoverException
                || thrown instanceof LossException
                || thrown instanceof TouchedHistoryException;
    }

    /** The first of a kind among what was thrown and its causes. */
    static <T> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** Class and message, as a stack trace begins. */
    static String named(Throwable thrown) {
        return thrown.getClass().getName() + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
    }

    /** The statement that was sent last. */
    static Optional<String> lastSent(Trace trace) {
        List<SentStatement> statements = trace.statements();
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of("sent last: "
                        + shortened(statements
                                .get(statements.size() - 1)
                                .withoutPasswords()
                                .sql()));
    }

    /** On one line, and no more than its beginning. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }
}
