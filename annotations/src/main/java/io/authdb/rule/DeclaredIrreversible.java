package io.authdb.rule;

import io.authdb.Irreversible;
import java.util.Optional;

/**
 * That a migration cannot be undone.
 *
 * @param reason why there is no way back
 * @param decision where that was decided, or empty
 * @param recovery what to do if the data is needed after all, or empty
 */
public record DeclaredIrreversible(String reason, String decision, String recovery) {

    static Optional<DeclaredIrreversible> of(DeclaredClass type) {
        Optional<DeclaredAnnotation> written = type.annotation(Irreversible.class);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        DeclaredAnnotation it = written.get();
        return Optional.of(new DeclaredIrreversible(it.text("reason"), it.text("decision"), it.text("recovery")));
    }
}
