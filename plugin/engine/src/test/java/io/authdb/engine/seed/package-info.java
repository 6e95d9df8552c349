/** The auth application's migrations, as test data. */
package io.authdb.engine.seed;
