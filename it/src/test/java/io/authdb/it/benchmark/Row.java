package io.authdb.it.benchmark;

/**
 * What a figure is of.
 *
 * @param task what was done
 * @param contestant by whom
 * @param size with how many migrations
 */
record Row(String task, String contestant, int size) {

    /** What {@code benchmark.only} is looked for in. */
    @Override
    public String toString() {
        return task + ", " + contestant + ", " + size;
    }
}
