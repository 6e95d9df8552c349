package io.authdb.it;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A fenced block of a Markdown file with a comment before it that says where its text comes from.
 *
 * @param kind {@code transcript} or {@code file}
 * @param source the name of a project of {@code src/it}, or the path of a file
 * @param text what is between the fences
 */
record ReadmeBlock(String kind, String source, String text) {

    private static final Pattern MARKED = Pattern.compile(
            "<!-- (transcript|file): (\\S+) -->\\R```\\w*\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    static List<ReadmeBlock> in(String markdown) {
        return MARKED.matcher(markdown).results().map(ReadmeBlock::of).toList();
    }

    private static ReadmeBlock of(MatchResult marked) {
        return new ReadmeBlock(marked.group(1), marked.group(2), marked.group(3));
    }

    /** Whether the text is part of a file; line breaks and indentation are the Markdown's own. */
    boolean isPartOf(String file) {
        return !text.isBlank() && bare(file).contains(bare(text));
    }

    /** Whether a console showed all of this, in this order; it may have shown more between and around. */
    boolean wasPrinted(String transcript) {
        List<Invocation> shown = Invocation.parse(Masks.of(text));
        List<Invocation> printed = Invocation.parse(Masks.of(transcript));
        int found = 0;
        for (Invocation invocation : printed) {
            found += found < shown.size() && shown.get(found).equals(invocation) ? 1 : 0;
        }
        return !shown.isEmpty() && found == shown.size();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
