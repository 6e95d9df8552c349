package io.authdb.maven.source;

import java.io.Serial;

/** Why no class was written, and what to type instead. */
public final class NotWrittenException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    NotWrittenException(String code, String what, String advice) {
        super("[" + code + "] new: " + what + "\nNothing was written.\n" + advice);
    }
}
