package io.authdb.it.corpora;

/**
 * Two provers that do not say the same of a migration.
 *
 * @param project its folder
 * @param migration its name
 * @param reference what the other prover says
 * @param authdb what authdb says
 */
record Difference(String project, String migration, String reference, String authdb) {

    /** On one line. */
    String sentence() {
        return project + " " + migration + ": the reference says " + reference + ", authdb " + authdb;
    }
}
