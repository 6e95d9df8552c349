package io.authdb.maven.connection;

/** What was configured cannot be meant. The message is the whole truth, for the person who has to change it. */
public final class MisconfiguredException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * With a message in authdb's form.
     *
     * @param code what is wrong, as one word
     * @param where the property, file or variable
     * @param what what is wrong with it, a sentence; after it, on lines of their own, what to do
     */
    public MisconfiguredException(String code, String where, String what) {
        super("[" + code + "] " + where + ": " + what);
    }
}
