package io.authdb.it.benchmark;

/** Something that is measured beside the chains that all tools run: what only authdb does, or what is compared with itself. */
interface Measure {

    void measure(Bench bench) throws Exception;
}
