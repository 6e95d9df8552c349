package io.authdb.engine.verify;

import java.util.List;

/**
 * A downgrade with one thing wrong.
 *
 * @param operator the kind of change
 * @param change what was changed, in short
 * @param statement the statement as it became, or that which is gone
 * @param down all of the downgrade
 */
record Mutant(String operator, String change, String statement, List<String> down) {

    /** What names it among the mutants of a trial, on one line. */
    String title() {
        return change + " | " + statement.strip().replaceAll("\\s+", " ");
    }
}
