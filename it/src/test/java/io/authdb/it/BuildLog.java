package io.authdb.it;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A {@code build.log}, to which maven-invoker-plugin appends each run of a project. Maven 3.8 and 3.9 differ in headers. */
final class BuildLog {

    private static final LogLine START = new LogLine("INFO", "Scanning for projects...");
    private static final Pattern GOAL =
            Pattern.compile("--- authdb(?:-maven-plugin)?:[^:]+:(\\S+) \\(.*\\) @ (\\S+) ---");

    /** What compiling says when a typed goal does it, and what old versions of jOOQ say: theirs to word, and not always said. */
    private static final Pattern OTHERS = Pattern.compile(
            "Recompiling the module .*|Compiling \\d+ source file.*"
                    + "|Nothing to compile .*|No sources to compile|skip non existing resourceDirectory .*|Copying \\d+ resource.*"
                    + "|Download(?:ing|ed) from .*|Skipping the execution\\.|\t.*|.* org\\.jooq\\.tools\\.JooqLogger .*|INFO: Version .*");

    private BuildLog() {}

    /** What authdb said in each run. */
    static List<List<String>> runs(String log) {
        List<List<LogLine>> runs = new ArrayList<>();
        for (LogLine line : LogLine.parse(log)) {
            if (line.equals(START)) {
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
        boolean inGoal = false;
        for (LogLine line : run) {
            Matcher goal = GOAL.matcher(line.text());
            inGoal = goal.matches() || inGoal && !separates(line);
            if (goal.matches() && several) {
                said.add("--- " + goal.group(1) + " @ " + goal.group(2));
            } else if (inGoal && !goal.matches() && isAuthdbs(line)) {
                said.add(line.text());
            }
        }
        return Stream.concat(said.stream(), Failure.in(run).stream()).toList();
    }

    private static boolean beginsGoal(LogLine line) {
        return GOAL.matcher(line.text()).matches();
    }

    private static boolean separates(LogLine line) {
        return line.is("INFO") && line.text().startsWith("---");
    }

    private static boolean isAuthdbs(LogLine line) {
        return (line.is("INFO") || line.is("WARNING"))
                && !line.text().isBlank()
                && !OTHERS.matcher(line.text()).matches();
    }
}
