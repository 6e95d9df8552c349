package io.authdb.engine.verify;

import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.seal.Seal;
import io.authdb.engine.trace.Checksum;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.verify.Proof.Sql.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one run of a migration sent.
 *
 * @param statements by its upgrade, downgrade or samples, what failed included
 * @param read whether it looked at rows that answered them
 * @param verifications what its {@code @Verify} methods sent, which judge the upgrade
 */
public record Sent(List<SentStatement> statements, boolean read, List<Verification> verifications) {

    /** Of what did not run. */
    public static final Sent NOTHING = new Sent(List.of(), false, List.of());

    /** Keeps copies of the lists. */
    public Sent {
        statements = List.copyOf(statements);
        verifications = List.copyOf(verifications);
    }

    /**
     * What one {@code @Verify} method sent.
     *
     * @param method the method
     * @param statements its statements, in order; the last is its query, if it returns one
     */
    public record Verification(MigrationMethod method, List<SentStatement> statements) {

        /** Keeps a copy of the list. */
        public Verification {
            statements = List.copyOf(statements);
        }
    }

    Sent verifiedBy(Verification one) {
        return new Sent(
                statements,
                read,
                Stream.concat(verifications.stream(), Stream.of(one)).toList());
    }

    /** Why it cannot be sent again from its texts alone, if it cannot. */
    public Optional<String> obstacle() {
        return read ? Optional.of("it reads rows, on which what it sends may depend") : Seal.obstacle(statements);
    }

    /** What another run sent otherwise, of an upgrade and what judges it. */
    Set<Part> differences(Sent other) {
        Set<Part> differences = EnumSet.noneOf(Part.class);
        if (!Checksum.of(statements).equals(Checksum.of(other.statements))) {
            differences.add(Part.UPGRADE);
        }
        if (!verified().equals(other.verified())) {
            differences.add(Part.VERIFY);
        }
        return differences;
    }

    private List<String> verified() {
        return verifications.stream().map(one -> Checksum.of(one.statements())).toList();
    }
}
