package io.authdb.rule;

import io.authdb.AcceptFinding;
import io.authdb.AcceptFindings;
import java.util.ArrayList;
import java.util.List;

/**
 * That a finding on a migration is accepted.
 *
 * @param code the code of the finding as written
 * @param reason why it is all right
 */
public record DeclaredAcceptance(String code, String reason) {

    /** Those of a class, in the order written, whether or not a compiler put them into a container. */
    static List<DeclaredAcceptance> of(DeclaredClass type) {
        List<DeclaredAcceptance> acceptances = new ArrayList<>();
        for (DeclaredAnnotation annotation : type.annotations()) {
            if (annotation.is(AcceptFinding.class)) {
                acceptances.add(of(annotation));
            } else if (annotation.is(AcceptFindings.class)) {
                for (DeclaredAnnotation contained : annotation.nested("value")) {
                    acceptances.add(of(contained));
                }
            }
        }
        return List.copyOf(acceptances);
    }

    private static DeclaredAcceptance of(DeclaredAnnotation annotation) {
        return new DeclaredAcceptance(annotation.text("value"), annotation.text("reason"));
    }
}
