package io.authdb.engine.execute;

import java.util.List;

/** A migration left something in the session that it does not own. */
final class LeftoverException extends Exception {

    private static final long serialVersionUID = 1;

    LeftoverException(String message) {
        super(message);
    }

    static LeftoverException of(List<String> left) {
        return new LeftoverException("it leaves behind in the session: " + String.join("; ", left)
                + ". What runs next would inherit it: send SET LOCAL, drop what is temporary (or ON COMMIT DROP), take"
                + " locks that end with the transaction, deallocate what is prepared.");
    }
}
