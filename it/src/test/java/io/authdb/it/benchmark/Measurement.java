package io.authdb.it.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a chain costs.
 *
 * @param size how many migrations it has
 * @param verified to prove it
 * @param executed to run its steps alone
 */
record Measurement(int size, Cost verified, Cost executed) {

    /** All of them as a table, each with its growth over the one before. */
    static String table(List<Measurement> measurements) {
        StringBuilder table = new StringBuilder(line(
                "migrations",
                "client s",
                "server s",
                "CPU s",
                "ms each",
                "wall s",
                "alone s",
                "of server",
                "ratio",
                "exponent"));
        for (int i = 0; i < measurements.size(); i++) {
            Measurement one = measurements.get(i);
            String exponent = i == 0 ? "" : "%.2f".formatted(one.exponent(measurements.get(i - 1)));
            table.append(one.line(exponent));
        }
        return table.toString();
    }

    private String line(String exponent) {
        return line(
                String.valueOf(size),
                seconds(verified.client()),
                seconds(verified.server()),
                seconds(verified.cpu()),
                "%.1f".formatted((double) verified.cpu().toMillis() / size),
                seconds(verified.wall()),
                seconds(executed.cpu()),
                seconds(executed.server()),
                "%.2f"
                        .formatted((double) verified.cpu().toNanos()
                                / Math.max(1, executed.cpu().toNanos())),
                exponent);
    }

    /** By which power of the number of migrations the cost has grown: 1 if it is proportional. */
    private double exponent(Measurement before) {
        double growth =
                (double) verified.cpu().toNanos() / before.verified().cpu().toNanos();
        return Math.log(growth) / Math.log((double) size / before.size());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toMillis() / 1000.0);
    }

    private static String line(String... cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(String.format(Locale.ROOT, "%11s", cell));
        }
        return line.append('\n').toString();
    }
}
