package io.authdb.engine.execute;

import io.authdb.engine.seal.SealedSql;

/**
 * What all steps of a plan have in common.
 *
 * @param session the session they run in
 * @param seals which of them run without their class
 * @param watch who looks on
 */
record Surroundings(Session session, SealedSql seals, Watch watch) {}
