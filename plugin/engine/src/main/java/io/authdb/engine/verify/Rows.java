package io.authdb.engine.verify;

/** Which rows lie in the scratch database while migrations are proven. */
public enum Rows {
    /** Those of {@code @Sample} methods, and generated ones in every table that has none. */
    GENERATED,
    /** Those of {@code @Sample} methods. */
    SAMPLES,
    /** None but what migrations write. */
    NONE
}
