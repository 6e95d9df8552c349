/**
 * What verifying costs, by the number of migrations. Run by the profile {@code benchmark}; asserts what was seen, never a
 * time.
 */
package io.authdb.it.benchmark;
