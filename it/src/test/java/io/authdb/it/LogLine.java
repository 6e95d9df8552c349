package io.authdb.it;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of Maven's log.
 *
 * @param level {@code INFO}, {@code ERROR} and so on; a line without one goes on with the line before
 * @param text what was said
 */
record LogLine(String level, String text) {

    private static final Pattern LEVEL = Pattern.compile("\\[([A-Z]+)] ?(.*)");

    static List<LogLine> parse(String log) {
        List<LogLine> lines = new ArrayList<>();
        String level = "";
        for (String line : log.replaceAll("\u001B\\[[0-9;]*m", "").lines().toList()) {
            Matcher begun = LEVEL.matcher(line);
            level = begun.matches() ? begun.group(1) : level;
            lines.add(new LogLine(level, begun.matches() ? begun.group(2) : line));
        }
        return lines;
    }

    boolean is(String wanted) {
        return level.equals(wanted);
    }
}
