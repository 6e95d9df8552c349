package io.authdb.it.chaos;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What a sweep found.
 *
 * @param scenario of which
 * @param trips the round trips of an unbroken run
 * @param outcomes one for each point that was tried
 */
record SweepResult(Scenario scenario, int trips, List<Outcome> outcomes) {

    SweepResult {
        outcomes = List.copyOf(outcomes);
    }

    long count(Outcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }

    List<Outcome> notRecovered() {
        return outcomes.stream().filter(outcome -> !outcome.recovered()).toList();
    }

    Duration slowest() {
        return outcomes.stream()
                .filter(Outcome::recovered)
                .map(Outcome::recovery)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** A row of the table of figures. */
    String row() {
        return "| %s | %s | %d | %d | %d | %d | %d | %.1f s |"
                .formatted(
                        scenario.name(),
                        scenario.tool(),
                        trips,
                        outcomes.size(),
                        count(Outcome.Kind.RECOVERED),
                        count(Outcome.Kind.STUCK),
                        count(Outcome.Kind.WRONG),
                        slowest().toMillis() / 1000.0);
    }
}
