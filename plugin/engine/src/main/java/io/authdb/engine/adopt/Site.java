package io.authdb.engine.adopt;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.execute.Progress;
import io.authdb.engine.execute.Waits;
import io.authdb.engine.history.Schemas;

/**
 * The database to take over, and how it is worked on.
 *
 * @param connections lead to it
 * @param schemas where its history and its migrations live
 * @param waits how long to wait for what
 * @param progress whom to tell
 */
public record Site(Connections connections, Schemas schemas, Waits waits, Progress progress) {}
