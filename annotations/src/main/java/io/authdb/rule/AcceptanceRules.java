package io.authdb.rule;

import io.authdb.AcceptFinding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be accepted of a migration. Which codes exist is the engine's to know, and grows. */
final class AcceptanceRules {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Za-z]+");

    /** What does not run is not reversible. */
    private static final Set<String> UNACCEPTABLE = Set.of("UpgradeFailed", "DowngradeFailed", "SampleFailed");

    private AcceptanceRules() {}

    static void find(DeclaredMigration migration, List<Violation> found) {
        List<DeclaredAcceptance> acceptances = migration.acceptances();
        if (!acceptances.isEmpty()) {
            Place where = migration.place().annotation(AcceptFinding.class);
            acceptances.stream()
                    .flatMap(acceptance -> violations(acceptance, where))
                    .forEach(found::add);
            duplicates(acceptances, where.attribute("value")).forEach(found::add);
        }
    }

    private static Stream<Violation> violations(DeclaredAcceptance acceptance, Place where) {
        return Stream.concat(
                ofCode(acceptance.code(), where.attribute("value")), ofReason(acceptance, where.attribute("reason")));
    }

    private static Stream<Violation> ofCode(String code, Place where) {
        if (!CODE.matcher(code).matches()) {
            return Stream.of(new Violation(
                    Rule.MALFORMED_FINDING,
                    where,
                    "accepts the finding \"" + code + "\", and no finding has such a code",
                    "Write the word that authdb:verify prints in brackets"));
        }
        return UNACCEPTABLE.contains(code)
                ? Stream.of(new Violation(
                        Rule.UNACCEPTABLE_FINDING,
                        where,
                        "accepts " + code + ", and what does not run is not reversible",
                        "Mend what fails, or write @Irreversible if there is no way back"))
                : Stream.empty();
    }

    private static Stream<Violation> ofReason(DeclaredAcceptance acceptance, Place where) {
        return acceptance.reason().isBlank()
                ? Stream.of(new Violation(
                        Rule.BLANK_REASON,
                        where,
                        "accepts " + acceptance.code() + " without a reason",
                        "Write why it is all right here"))
                : Stream.empty();
    }

    private static Stream<Violation> duplicates(List<DeclaredAcceptance> acceptances, Place where) {
        Set<String> seen = new HashSet<>();
        return acceptances.stream()
                .map(DeclaredAcceptance::code)
                .filter(code -> !seen.add(code))
                .distinct()
                .map(code -> new Violation(
                        Rule.DUPLICATE_ACCEPTANCE, where, "accepts " + code + " more than once", "Keep one reason"));
    }
}
