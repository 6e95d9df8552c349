package io.authdb.it.deploy;

/**
 * How a container ended, or that it serves.
 *
 * @param exit its exit code; 0 for one that was serving and was stopped
 * @param output what it wrote, both ways
 */
public record Outcome(int exit, String output) {

    /** Whether it wrote this, somewhere. */
    public boolean said(String text) {
        if (!output.contains(text)) {
            throw new AssertionError("It did not say: " + text + "\nbut, with exit code " + exit + ":\n" + output);
        }
        return true;
    }
}
