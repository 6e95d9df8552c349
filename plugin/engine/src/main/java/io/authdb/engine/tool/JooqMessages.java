package io.authdb.engine.tool;

import java.util.Map;

/**
 * What jOOQ says of itself when it is first used: a logo, a tip of the day, which server it found. Between the lines of a
 * command that is noise, so the tool switches it off, unless the user has set these properties; the facade, a guest in
 * somebody's application, does not touch them.
 *
 * @see <a href="https://www.jooq.org/doc/latest/manual/sql-execution/logging/">jOOQ's manual on logging</a>
 */
final class JooqMessages {

    private static final Map<String, String> OFF = Map.of(
            "org.jooq.no-logo", "true",
            "org.jooq.no-tips", "true",
            "org.jooq.log.org.jooq.impl.DefaultExecuteContext.logVersionSupport", "ERROR");

    private JooqMessages() {}

    static void switchOff() {
        OFF.forEach(System.getProperties()::putIfAbsent);
    }
}
