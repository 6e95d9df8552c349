package io.authdb.it.benchmark;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two options of the JVM save a user of Maven, in one sentence for the README. */
record OptionsSentence(Results results) {

    static final String BEGIN = "With `" + MavenOptions.OPTIONS + "`";

    /** Empty where it was not measured. */
    String text() {
        String savings = Stream.of(MavenOptions.VALIDATE, MavenOptions.UPGRADE)
                .flatMap(command -> results.samples().keySet().stream()
                        .filter(row -> row.task().equals(MavenOptions.TASK)
                                && row.contestant().equals(command))
                        .map(this::saving))
                .collect(Collectors.joining(", "));
        return savings.isEmpty() ? "" : BEGIN + " in `.mvn/jvm.config`: " + savings + ".\n";
    }

    private String saving(Row plain) {
        Row less = new Row(plain.task(), plain.contestant() + MavenOptions.LESS, plain.size());
        return "`%s` %s s instead of %s"
                .formatted(
                        plain.contestant(), Cells.of("%.1f", results.cpu(less)), Cells.of("%.1f", results.cpu(plain)));
    }
}
