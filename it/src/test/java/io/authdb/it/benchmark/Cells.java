package io.authdb.it.benchmark;

import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as a table has them. */
final class Cells {

    private Cells() {}

    static String of(String format, double figure) {
        return String.format(Locale.ROOT, format, figure);
    }

    /** Nothing where nothing was measured. */
    static String of(String format, OptionalDouble figure) {
        return figure.isPresent() ? of(format, figure.getAsDouble()) : "";
    }
}
