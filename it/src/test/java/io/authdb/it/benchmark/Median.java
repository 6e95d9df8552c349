package io.authdb.it.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The one in the middle, or between the two in the middle: what one slow run does not move. */
final class Median {

    private Median() {}

    static <T> double of(Collection<T> values, ToDoubleFunction<T> figure) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted =
                values.stream().map(figure::applyAsDouble).sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
