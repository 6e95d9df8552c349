package io.authdb.it.chaos;

import java.util.List;

/**
 * A migration in SQL, from which every tool's own form is made.
 *
 * @param id its place in the chain
 * @param transactional whether its statements may run in a transaction
 * @param up the statements of the upgrade
 * @param down those of the downgrade; none where there is no way back
 */
record MadeStep(String id, boolean transactional, List<String> up, List<String> down) {

    MadeStep {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    static MadeStep inside(String id, List<String> up, List<String> down) {
        return new MadeStep(id, true, up, down);
    }

    static MadeStep outside(String id, String up, String down) {
        return new MadeStep(id, false, List.of(up), List.of(down));
    }

    static MadeStep irreversible(String id, String up) {
        return new MadeStep(id, true, List.of(up), List.of());
    }

    boolean reversible() {
        return !down.isEmpty();
    }
}
