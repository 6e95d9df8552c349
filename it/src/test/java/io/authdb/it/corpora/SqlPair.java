package io.authdb.it.corpora;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A migration as two files.
 *
 * @param id of its revision: the number, or its place where two have one number
 * @param number that its files begin with, as they write it
 * @param name the rest of their name, before {@code .up.sql}
 * @param up the upgrade
 * @param down the downgrade; empty for one that has none
 */
record SqlPair(String id, String number, String name, Path up, Optional<Path> down) {

    SqlPair as(String otherId) {
        return new SqlPair(otherId, number, name, up, down);
    }
}
