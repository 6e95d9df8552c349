package io.authdb.it;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts for the eye: what they share at both ends, and between that the lines of the one, then those of the other.
 *
 * @param expected the one, its lines marked {@code -}
 * @param actual the other, its lines marked {@code +}
 */
record Difference(List<String> expected, List<String> actual) {

    private static final int CONTEXT = 3;

    static Difference of(String expected, String actual) {
        return new Difference(expected.lines().toList(), actual.lines().toList());
    }

    boolean none() {
        return expected.equals(actual);
    }

    String text() {
        int shortest = Math.min(expected.size(), actual.size());
        int start = 0;
        while (start < shortest && expected.get(start).equals(actual.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shortest - start && fromEnd(expected, end).equals(fromEnd(actual, end))) {
            end++;
        }
        List<String> lines = new ArrayList<>();
        add(lines, "  ", expected.subList(Math.max(0, start - CONTEXT), start));
        add(lines, "- ", expected.subList(start, expected.size() - end));
        add(lines, "+ ", actual.subList(start, actual.size() - end));
        int after = expected.size() - end;
        add(lines, "  ", expected.subList(after, Math.min(after + CONTEXT, expected.size())));
        return String.join("\n", lines);
    }

    private static String fromEnd(List<String> lines, int distance) {
        return lines.get(lines.size() - 1 - distance);
    }

    private static void add(List<String> all, String mark, List<String> lines) {
        lines.forEach(line -> all.add(mark + line));
    }
}
