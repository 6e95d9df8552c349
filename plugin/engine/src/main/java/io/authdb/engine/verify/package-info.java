/**
 * Proves on a scratch server what the migrations claim of themselves: each is upgraded, downgraded and upgraded again, and
 * the pictures of the database in between are compared. May see everything but {@code report}, the facade and the tool.
 */
@NullMarked
package io.authdb.engine.verify;

import org.jspecify.annotations.NullMarked;
