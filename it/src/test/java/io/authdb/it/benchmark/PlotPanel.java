package io.authdb.it.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One pair of axes.
 *
 * @param title what is shown
 * @param left where it begins
 * @param x the sizes
 * @param y the seconds
 */
record PlotPanel(String title, int left, LogAxis x, LogAxis y) {

    static final String GREY = "#7d8590";

    private static final int TOP = 40;
    private static final int WIDTH = 380;
    private static final int HEIGHT = 300;

    /** With room for all that was measured of a task. */
    static PlotPanel of(Results results, String task, int left) {
        List<Growth.Point> points = results.contestants(task).stream()
                .flatMap(name -> results.curve(task, name).stream())
                .toList();
        return new PlotPanel(
                task,
                left,
                LogAxis.around(points.stream().mapToDouble(Growth.Point::size)),
                LogAxis.around(points.stream().mapToDouble(Growth.Point::cost)));
    }

    /** Title, grid and numbers. */
    String frame() {
        StringBuilder frame =
                new StringBuilder(text(left, TOP - 16, "start", title + ", CPU s of client and server by migrations"));
        for (double size : x.decades()) {
            frame.append(line(x(size), TOP, x(size), TOP + HEIGHT))
                    .append(text(x(size), TOP + HEIGHT + 18, "middle", label(size)));
        }
        for (double seconds : y.decades()) {
            frame.append(line(left, y(seconds), left + WIDTH, y(seconds)))
                    .append(text(left - 6, y(seconds) + 4, "end", label(seconds)));
        }
        return frame.toString();
    }

    String curve(List<Growth.Point> curve, String style) {
        if (curve.size() < 2) {
            return "";
        }
        String points = curve.stream()
                .map(point -> number(x(point.size())) + "," + number(y(point.cost())))
                .collect(Collectors.joining(" "));
        return "<polyline points=\"" + points + "\" " + style + "/>\n";
    }

    private double x(double size) {
        return left + WIDTH * x.share(size);
    }

    private double y(double seconds) {
        return TOP + HEIGHT * (1 - y.share(seconds));
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-opacity=\"0.4\"/>\n"
                .formatted(number(x1), number(y1), number(x2), number(y2), GREY);
    }

    private static String text(double x, double y, String anchor, String text) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                .formatted(number(x), number(y), anchor, GREY, text);
    }

    private static String label(double value) {
        return value >= 1 ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf(value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
