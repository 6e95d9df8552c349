package io.authdb.it.benchmark;

/**
 * One statement, as every tool runs it and as authdb's classes write it.
 *
 * @param sql its text
 * @param call the Java expression that sends it, on a {@code DSLContext} named {@code db}
 */
record MadeStatement(String sql, String call) {

    /** Sent as it is written. */
    static MadeStatement text(String sql) {
        return new MadeStatement(sql, "db.execute(\"" + sql + "\")");
    }

    /** Built with jOOQ; to the same effect, which the benchmark asserts. */
    static MadeStatement built(String sql, String call) {
        return new MadeStatement(sql, call + ".execute()");
    }
}
