package io.authdb.it;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of Maven's log, which names its loggers in these projects ({@code showLogName} in {@code it/pom.xml}).
 *
 * @param level {@code INFO}, {@code ERROR} and so on; a line without one goes on with the line before
 * @param logger the class that spoke, as in {@code io.authdb.maven.UpgradeMojo}
 * @param text what was said
 */
record LogLine(String level, String logger, String text) {

    private static final Pattern BEGUN = Pattern.compile("\\[([A-Z]+)] ?(?:([\\w.$]+) - )?(.*)");

    static List<LogLine> parse(String log) {
        List<LogLine> lines = new ArrayList<>();
        LogLine before = new LogLine("", "", "");
        for (String line : log.replaceAll("\u001B\\[[0-9;]*m", "").lines().toList()) {
            before = before.next(line);
            lines.add(before);
        }
        return lines;
    }

    private LogLine next(String line) {
        Matcher begun = BEGUN.matcher(line);
        if (!begun.matches()) {
            return new LogLine(level, logger, line);
        }
        String speaker = begun.group(2) == null ? "" : begun.group(2);
        return new LogLine(begun.group(1), speaker, begun.group(3));
    }

    boolean is(String wanted) {
        return level.equals(wanted);
    }

    boolean is(String wanted, String words) {
        return level.equals(wanted) && text.equals(words);
    }
}
