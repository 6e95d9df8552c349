package io.authdb.engine.history;

import java.sql.SQLException;

/** A row was to be written by another transaction than the one that took the head row: something ended that one. */
public final class EndedTransactionException extends SQLException {

    private static final long serialVersionUID = 1;

    EndedTransactionException(SQLException refused) {
        super("the transaction that authdb began was ended before its row of history was written.", refused);
    }
}
