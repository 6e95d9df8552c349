package io.authdb.it.benchmark;

import java.util.OptionalDouble;

/**
 * How a cost grows between two sizes of a chain.
 *
 * @param from the smaller
 * @param to the larger
 */
record Growth(Point from, Point to) {

    /**
     * A measured place of a curve.
     *
     * @param size how many migrations
     * @param cost of whatever is measured
     */
    record Point(int size, double cost) {}

    /** By which power of the size the whole cost grows: 1 if it is proportional, less while starting up outweighs. */
    double exponent() {
        return Math.log(to.cost / from.cost) / sizes();
    }

    /** The same without what the smallest chain costs, which is mostly starting up; none where nothing is left. */
    OptionalDouble marginalExponent(double start) {
        return from.cost > start && to.cost > start
                ? OptionalDouble.of(Math.log((to.cost - start) / (from.cost - start)) / sizes())
                : OptionalDouble.empty();
    }

    /** What each migration more costs. */
    double each() {
        return (to.cost - from.cost) / (to.size - from.size);
    }

    private double sizes() {
        return Math.log((double) to.size / from.size);
    }
}
