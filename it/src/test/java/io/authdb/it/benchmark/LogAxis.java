package io.authdb.it.benchmark;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * From one power of ten to another.
 *
 * @param first the exponent it begins with
 * @param last the exponent it ends with
 */
record LogAxis(int first, int last) {

    /** The kernel counts in hundredths of a second: what took less is drawn as that. */
    private static final double LEAST = 0.01;

    /** The shortest that has all of them. */
    static LogAxis around(DoubleStream values) {
        DoubleSummaryStatistics all = values.map(LogAxis::atLeast).summaryStatistics();
        if (all.getCount() == 0) {
            return new LogAxis(0, 1);
        }
        int first = (int) Math.floor(Math.log10(all.getMin()));
        return new LogAxis(first, Math.max(first + 1, (int) Math.ceil(Math.log10(all.getMax()))));
    }

    /** How far along it a value is: 0 at its beginning, 1 at its end. */
    double share(double value) {
        return (Math.log10(atLeast(value)) - first) / (last - first);
    }

    List<Double> decades() {
        return IntStream.rangeClosed(first, last)
                .mapToObj(power -> Math.pow(10, power))
                .toList();
    }

    private static double atLeast(double value) {
        return Math.max(LEAST, value);
    }
}
