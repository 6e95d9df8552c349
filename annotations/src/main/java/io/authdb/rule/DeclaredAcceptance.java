package io.authdb.rule;

import io.authdb.AcceptFinding;
import io.authdb.AcceptFindings;
import java.util.List;
import java.util.stream.Stream;

/**
 * That a finding on a migration is accepted.
 *
 * @param code the code of the finding as written
 * @param reason why it is all right
 */
public record DeclaredAcceptance(String code, String reason) {

    /** Those of a class, in the order written, whether or not a compiler put them into a container. */
    static List<DeclaredAcceptance> of(DeclaredClass type) {
        return Stream.concat(
                        type.annotation(AcceptFinding.class).stream(),
                        type.annotation(AcceptFindings.class).stream()
                                .flatMap(container -> container.nested("value").stream()))
                .map(annotation -> new DeclaredAcceptance(annotation.text("value"), annotation.text("reason")))
                .toList();
    }
}
