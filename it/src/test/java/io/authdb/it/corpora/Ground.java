package io.authdb.it.corpora;

import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Verification;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a project expects to be there before its first migration, since its own runner or its administrator makes it.
 *
 * @param schemas names of schemas
 * @param roles names of roles
 */
record Ground(Set<String> schemas, Set<String> roles) {

    static final Ground EMPTY = new Ground(Set.of(), Set.of());

    private static final Pattern MISSING = Pattern.compile("(schema|role) \"([^\"]+)\" does not exist");

    Ground {
        schemas = Set.copyOf(schemas);
        roles = Set.copyOf(roles);
    }

    /** With what upgrades failed for that ran where the other prover worked, and that no migration makes. */
    Ground with(Verification verification, Project project) {
        Set<String> moreSchemas = new LinkedHashSet<>(schemas);
        Set<String> moreRoles = new LinkedHashSet<>(roles);
        for (Proof proof : verification.proofs()) {
            if (Verdict.of(proof) == Verdict.UP_FAILED && !project.failsElsewhere(proof.revision())) {
                Matcher missing = MISSING.matcher(words(proof));
                while (missing.find()) {
                    (missing.group(1).equals("schema") ? moreSchemas : moreRoles).add(missing.group(2));
                }
            }
        }
        return new Ground(moreSchemas, moreRoles);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        schemas.forEach(schema -> notes.add("schema " + schema + " is there before the first migration"));
        roles.forEach(role -> notes.add("role " + role + " is there before the first migration"));
        return notes;
    }

    private static String words(Proof proof) {
        return String.join(
                "\n",
                proof.findings().stream()
                        .filter(finding -> finding.weight() == Finding.Weight.FAILURE)
                        .flatMap(finding -> Stream.concat(Stream.of(finding.sentence()), finding.lines().stream()))
                        .toList());
    }
}
