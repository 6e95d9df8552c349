/** What a user reads: plain text made of values, without a database. May see everything before it. */
@NullMarked
package io.authdb.engine.report;

import org.jspecify.annotations.NullMarked;
