package io.authdb.it;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@code build.log}, to which maven-invoker-plugin appends each run of a project. What authdb said is known by who said it,
 * so what Maven, its other plugins and javac say may change with their versions.
 */
final class BuildLog {

    private static final Pattern GOAL =
            Pattern.compile("--- authdb(?:-maven-plugin)?:[^:]+:(\\S+) \\(.*\\) @ (\\S+) ---");

    /** What no logger said, and yet authdb did: the answer to a program. */
    private static final Pattern JSON = Pattern.compile("\\{\".*}");

    /** What no logger of Maven's said, between lines of authdb: old versions of jOOQ. */
    private static final Pattern JOOQ = Pattern.compile(".* org\\.jooq\\.tools\\.JooqLogger .*|INFO: Version .*");

    /** What a step says only on a machine that is slow at the moment. */
    private static final Pattern HEARTBEAT = Pattern.compile("\\d+/\\d+ .* still running after .*");

    /** What maven-invoker-plugin adds at the end, and a JVM that was halted said no last line before. */
    private static final String AFTERWARDS = "(?s)\\nRunning post-build script: .*";

    private BuildLog() {}

    /** What authdb said in each run. */
    static List<List<String>> runs(String log) {
        List<List<LogLine>> runs = new ArrayList<>();
        for (LogLine line : LogLine.parse(log.replaceFirst(AFTERWARDS, ""))) {
            if (line.is("INFO", "Scanning for projects...")) {
                runs.add(new ArrayList<>());
            } else if (!runs.isEmpty()) {
                runs.get(runs.size() - 1).add(line);
            }
        }
        return runs.stream().map(BuildLog::said).toList();
    }

    private static List<String> said(List<LogLine> run) {
        boolean several = run.stream().filter(BuildLog::beginsGoal).count() > 1;
        List<String> said = new ArrayList<>();
        for (LogLine line : run) {
            Matcher goal = GOAL.matcher(line.text());
            if (goal.matches() && several) {
                said.add("--- " + goal.group(1) + " @ " + goal.group(2));
            } else if (isAuthdbs(line)) {
                said.add(line.text());
            }
        }
        return Stream.concat(said.stream(), Failure.in(run).stream()).toList();
    }

    private static boolean beginsGoal(LogLine line) {
        return GOAL.matcher(line.text()).matches();
    }

    private static boolean isAuthdbs(LogLine line) {
        boolean spoke = line.logger().startsWith("io.authdb.")
                && (line.is("INFO") || line.is("WARNING") || line.is("ERROR"))
                && !line.text().isBlank();
        boolean passing = JOOQ.matcher(line.text()).matches()
                || HEARTBEAT.matcher(line.text()).matches();
        return spoke && !passing || JSON.matcher(line.text()).matches();
    }
}
