package io.authdb.rule;

/**
 * That a migration cannot be undone.
 *
 * @param reason why there is no way back
 * @param decision where that was decided, or empty
 * @param recovery what to do if the data is needed after all, or empty
 */
public record DeclaredIrreversible(String reason, String decision, String recovery) {

    static DeclaredIrreversible of(DeclaredAnnotation annotation) {
        return new DeclaredIrreversible(
                annotation.text("reason"), annotation.text("decision"), annotation.text("recovery"));
    }
}
