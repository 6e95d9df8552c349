/**
 * What authdb costs beside other tools, by the number of migrations. Run by the profile {@code benchmark}; asserts what every
 * tool left behind, never a time.
 */
package io.authdb.it.benchmark;
