package io.authdb.it.benchmark;

import java.util.List;
import java.util.stream.Stream;

/** The growth curves as a picture: both axes logarithmic, so that what grows in proportion is a line of slope one. */
record GrowthPlot(Results results) {

    private static final int WIDTH = 960;
    private static final int LEGEND_TOP = 400;

    /** In the middle between black and white: they are read on both grounds. */
    private static final List<String> COLORS =
            List.of("#8b8f96", "#1f8fff", "#e0664e", "#c98a12", "#2aa198", "#b565d9", "#7a9a1f");

    String svg() {
        List<String> names = names();
        int height = LEGEND_TOP + 22 * ((names.size() + 1) / 2) + 14;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12" \
                role="img" aria-label="CPU seconds by number of migrations">
                """.formatted(WIDTH, height));
        panel(svg, Task.UPGRADE, 60);
        panel(svg, Task.AT_HEAD, 540);
        for (int i = 0; i < names.size(); i++) {
            legend(svg, names.get(i), 60 + i % 2 * 480, LEGEND_TOP + 22 * (i / 2));
        }
        return svg.append("</svg>\n").toString();
    }

    private void panel(StringBuilder svg, Task task, int left) {
        PlotPanel panel = PlotPanel.of(results, task.words(), left);
        svg.append(panel.frame());
        for (String name : results.contestants(task.words())) {
            List<Growth.Point> curve = results.curve(task.words(), name);
            svg.append(panel.curve(curve, style(name)));
        }
    }

    private static void legend(StringBuilder svg, String name, int x, int y) {
        svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" %s/>\n".formatted(x, y, x + 30, y, style(name)))
                .append("<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n"
                        .formatted(x + 38, y + 4, PlotPanel.GREY, name));
    }

    /** A colour for each tool, and a pattern of strokes for each way to use it. */
    private static String style(String name) {
        int place = Contestants.NAMES.indexOf(name);
        List<String> tools =
                Contestants.NAMES.stream().map(GrowthPlot::tool).distinct().toList();
        long way = Contestants.NAMES.subList(0, place).stream()
                .filter(other -> tool(other).equals(tool(name)))
                .count();
        String dashes = way == 0 ? "" : " stroke-dasharray=\"%d %d\"".formatted(12 / way, 4);
        return "fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s"
                .formatted(COLORS.get(tools.indexOf(tool(name)) % COLORS.size()), dashes);
    }

    private static String tool(String name) {
        return name.replaceAll("[ ,].*", "");
    }

    private List<String> names() {
        return Contestants.NAMES.stream()
                .filter(name -> Stream.of(Task.UPGRADE, Task.AT_HEAD)
                        .anyMatch(task -> results.contestants(task.words()).contains(name)))
                .toList();
    }
}
