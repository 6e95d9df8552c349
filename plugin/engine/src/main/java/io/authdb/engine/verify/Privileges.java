package io.authdb.engine.verify;

import io.authdb.engine.plan.Direction;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What only a superuser may do. */
final class Privileges {

    /** SQLSTATE insufficient_privilege. */
    private static final String LACKING = "42501";

    private Privileges() {}

    /** Whether PostgreSQL refused the run for want of a privilege. */
    static boolean lacking(Ran ran) {
        return ran.failure().stream()
                .flatMap(failure -> Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause))
                .anyMatch(cause -> cause instanceof SQLException sql && LACKING.equals(sql.getSQLState()));
    }

    static Finding finding(Direction direction, Ran refused) {
        return Finding.warning(
                "NeedsSuperuser",
                "Its " + direction.word() + " is refused to an ordinary role, and was proven as superuser.",
                List.of(refused.failureInWords()));
    }
}
