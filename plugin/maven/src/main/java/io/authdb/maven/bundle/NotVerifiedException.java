package io.authdb.maven.bundle;

/** What a release would contain was not proven, or something else was. */
public final class NotVerifiedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotVerifiedException(String what) {
        super(what);
    }
}
