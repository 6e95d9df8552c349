package io.authdb.engine.schema;

/** As much of a long text as shows where it differs from another. */
final class Excerpt {

    private static final int LONGEST = 160;
    private static final int BEFORE = 40;

    private Excerpt() {}

    /** On one line, as a sentence is; cut in the middle of a word if need be. */
    static String of(String text, String other) {
        String line = oneLine(text);
        if (line.length() <= LONGEST) {
            return line;
        }
        int from = Math.max(0, firstDifference(line, oneLine(other)) - BEFORE);
        int to = Math.min(line.length(), from + LONGEST);
        return (from > 0 ? "..." : "") + line.substring(from, to) + (to < line.length() ? "..." : "");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static int firstDifference(String line, String other) {
        int end = Math.min(line.length(), other.length());
        for (int i = 0; i < end; i++) {
            if (line.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return end;
    }
}
