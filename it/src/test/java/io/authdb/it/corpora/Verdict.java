package io.authdb.it.corpora;

import io.authdb.engine.revision.Reversibility.Irreversible;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be said of a migration's schema, in the words of the other prover. The first that is seen is said. */
enum Verdict {
    UP_FAILED("up-failed", "UpgradeFailed"),
    IRREVERSIBLE("irreversible", "DowngradeFailed"),
    UNFAITHFUL("unfaithful", "SchemaNotRestored"),
    REUP_FAILED("reup-failed", "SecondUpgradeFailed"),
    REUP_UNFAITHFUL("reup-unfaithful", "SecondUpgradeDiffers"),
    /** Failed for a reason that the other prover has no word for. */
    OTHER("other", ""),
    CLEAN("clean", "");

    /** What says nothing of the schema. */
    static final Set<String> OF_DATA = Set.of("RowsNotRestored", "SequenceRepeats");

    private final String word;
    private final String code;

    Verdict(String word, String code) {
        this.word = word;
        this.code = code;
    }

    String word() {
        return word;
    }

    static Verdict of(Proof proof) {
        Set<String> codes = proof.findings().stream()
                .filter(finding -> finding.weight() == Finding.Weight.FAILURE)
                .map(Finding::code)
                .collect(Collectors.toSet());
        Optional<Verdict> seen = Set.of(values()).stream()
                .filter(verdict -> codes.contains(verdict.code))
                .sorted()
                .findFirst();
        if (seen.isPresent()) {
            return seen.orElseThrow();
        } else if (!OF_DATA.containsAll(codes)) {
            return OTHER;
        }
        return proof.revision().reversibility() instanceof Irreversible ? IRREVERSIBLE : CLEAN;
    }
}
