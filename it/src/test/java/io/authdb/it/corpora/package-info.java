/**
 * Runs {@code verify} over the migrations of real projects: up/down pairs of SQL become migration classes, and what is seen
 * of them is held against what an independent prover found.
 */
package io.authdb.it.corpora;
