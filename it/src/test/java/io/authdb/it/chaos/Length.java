package io.authdb.it.chaos;

import java.util.Random;

/** How long a run of the harness is: short in every build, long in the profile {@code chaos}. */
final class Length {

    /** Every run draws the same; another one is given with {@code -Dchaos.seed}. */
    static final long SEED = Long.getLong("chaos.seed", 20_261_125L);

    /** Of how many points a long sweep takes: all, unless {@code -Dchaos.points} says how many of each scenario. */
    static final int MOST = Integer.getInteger("chaos.points", Integer.MAX_VALUE);

    /** A part of the tools and names of those sweeps that are wanted; all unless {@code -Dchaos.only} says it. */
    private static final String ONLY = System.getProperty("chaos.only", "");

    private Length() {}

    static boolean isWanted(Scenario scenario) {
        return scenario.toString().contains(ONLY);
    }

    static boolean isLong() {
        return "long".equals(System.getProperty("chaos"));
    }

    static int of(int inShort, int inLong) {
        return isLong() ? inLong : inShort;
    }

    static Random random(String what) {
        System.out.println("chaos: " + what + ", seed " + SEED + (isLong() ? "" : ", short form"));
        return new Random(SEED + what.hashCode());
    }
}
