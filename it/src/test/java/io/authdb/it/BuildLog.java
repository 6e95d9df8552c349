package io.authdb.it;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A {@code build.log}, to which maven-invoker-plugin appends each run of a project. Maven 3.8 and 3.9 differ in headers. */
final class BuildLog {

    private static final String START = "[INFO] Scanning for projects...";
    private static final Pattern GOAL =
            Pattern.compile("\\[INFO] --- authdb(?:-maven-plugin)?:[^:]+:(\\S+) \\(.*\\) @ (\\S+) ---");
    private static final Pattern SEPARATOR = Pattern.compile("\\[INFO] ---.*");
    private static final Pattern SAID = Pattern.compile("\\[(?:INFO|WARNING)] (.*)");

    /** What other plugins say when a typed goal compiles: theirs to word, and different when nothing changed. */
    private static final Pattern COMPILING = Pattern.compile(
            "Recompiling the module .*|Compiling \\d+ source file.*"
                    + "|Nothing to compile .*|No sources to compile|skip non existing resourceDirectory .*|Copying \\d+ resource.*");

    private BuildLog() {}

    /** What authdb said in each run. */
    static List<List<String>> runs(String log) {
        List<List<String>> runs = new ArrayList<>();
        for (String line : log.replaceAll("\u001B\\[[0-9;]*m", "").lines().toList()) {
            if (line.equals(START)) {
                runs.add(new ArrayList<>());
            } else if (!runs.isEmpty()) {
                runs.get(runs.size() - 1).add(line);
            }
        }
        return runs.stream().map(BuildLog::said).toList();
    }

    private static List<String> said(List<String> run) {
        boolean several = run.stream().filter(GOAL.asMatchPredicate()).count() > 1;
        List<String> said = new ArrayList<>();
        boolean inGoal = false;
        for (String line : run) {
            Matcher goal = GOAL.matcher(line);
            inGoal = goal.matches() || inGoal && !SEPARATOR.matcher(line).matches();
            if (goal.matches() && several) {
                said.add("--- " + goal.group(1) + " @ " + goal.group(2));
            } else if (inGoal && !goal.matches()) {
                line(line).forEach(said::add);
            }
        }
        return Stream.concat(said.stream(), Failure.in(run).stream()).toList();
    }

    private static Stream<String> line(String line) {
        Matcher said = SAID.matcher(line);
        return said.matches()
                        && !said.group(1).isBlank()
                        && !COMPILING.matcher(said.group(1)).matches()
                ? Stream.of(said.group(1))
                : Stream.empty();
    }
}
