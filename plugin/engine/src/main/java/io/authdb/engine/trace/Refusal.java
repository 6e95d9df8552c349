package io.authdb.engine.trace;

/** What a migration may not do with its connection; each says what to do instead. */
enum Refusal {
    /** The state is the one PostgreSQL answers with when a function commits: invalid_transaction_termination. */
    TRANSACTION(
            "2D000",
            "a migration does not commit: authdb commits the step with its history row. For a statement PostgreSQL"
                    + " refuses in a transaction use @Migration(transactional = false); to undo part of a step use a"
                    + " savepoint."),
    CONNECTION(
            "0A000",
            "the connection is authdb's, which closes it when it is done. Leave it open: take it out of the"
                    + " try-with-resources."),
    SESSION(
            "0A000",
            "the session is authdb's, and what is set on it would outlive the step. Where PostgreSQL has a setting for"
                    + " it, send SET LOCAL as SQL."),
    UNRECORDED(
            "0A000",
            "it would send what cannot be recorded, and so not be proven. Send a statement as SQL text, and bind a"
                    + " String or a byte[]."),
    SECOND_STATEMENT(
            "0A000",
            "a migration outside a transaction sends exactly one statement. Make a migration of its own for each, or"
                    + " leave out transactional = false."),
    UNWRAP(
            "0A000",
            "statements sent past authdb are neither recorded nor proven. Only org.postgresql.PGConnection is there,"
                    + " for COPY.");

    private final String state;
    private final String sentence;

    Refusal(String state, String sentence) {
        this.state = state;
        this.sentence = sentence;
    }

    /** The refusal of a call or a statement, named as the migration wrote it. */
    RefusedCallException of(String call) {
        return new RefusedCallException(call + " refused: " + sentence, state);
    }

    /** Lets a text pass unless a statement in it begins or ends a transaction. */
    static void ofTransactionControl(SentStatement statement) throws RefusedCallException {
        var control = statement.text().transactionControl();
        if (control.isPresent()) {
            throw TRANSACTION.of(control.get().normalized());
        }
    }
}
