package io.authdb.maven.embedded;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** The embedded server cannot be had; the message says why and what to do next, and never holds a password. */
public final class EmbeddedServerException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    EmbeddedServerException(String message) {
        super(message);
    }

    EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }

    static EmbeddedServerException unusable(Path folder, IOException cause) {
        return new EmbeddedServerException(
                "The embedded PostgreSQL in " + folder + " cannot be used: " + cause.getMessage()
                        + "\nCorrect that, or name another server with -Dauthdb.url=",
                cause);
    }

    static EmbeddedServerException noScratch(IOException cause) {
        return new EmbeddedServerException(
                "No scratch server can be started: " + cause.getMessage()
                        + "\nCorrect that, or name a server to prove on with -Dauthdb.verify.server=",
                cause);
    }

    static EmbeddedServerException leftBehind(Path folder, IOException cause) {
        return new EmbeddedServerException(
                "The scratch server in " + folder + " left something behind: " + cause.getMessage()
                        + "\nThe next authdb:verify removes it.",
                cause);
    }
}
