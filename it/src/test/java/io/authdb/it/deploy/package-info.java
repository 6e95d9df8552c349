/** What the examples of a deployment say, done without an engine for containers: their files are read, not copied. */
package io.authdb.it.deploy;
