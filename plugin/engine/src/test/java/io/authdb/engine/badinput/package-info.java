/** A corpus of bad input: each case is performed for real, and what a user then reads is a golden text. */
package io.authdb.engine.badinput;
