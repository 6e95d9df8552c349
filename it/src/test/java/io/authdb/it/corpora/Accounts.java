package io.authdb.it.corpora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why two provers differ, as a Markdown table says: project, migration, the reference's verdict, authdb's, how to account for
 * it, and why.
 *
 * @param reasons by what they explain
 */
record Accounts(Map<Difference, Reason> reasons) {

    /** How a difference may be accounted for. */
    static final Set<String> KINDS = Set.of("missed", "false alarm", "reference is wrong", "another rule", "rows");

    private static final int CELLS = 6;

    private static final String HEAD = "| project |";

    /**
     * Why two provers differ.
     *
     * @param kind one of {@link #KINDS}
     * @param why in a sentence or two
     */
    record Reason(String kind, String why) {}

    Accounts {
        reasons = Map.copyOf(reasons);
    }

    /** Those of some files; a file that does not exist has none. */
    static Accounts in(Path... files) throws IOException {
        Map<Difference, Reason> reasons = new LinkedHashMap<>();
        for (Path file : files) {
            if (Files.exists(file)) {
                reasons.putAll(of(Files.readString(file)).reasons());
            }
        }
        return new Accounts(reasons);
    }

    static Accounts of(String markdown) {
        Map<Difference, Reason> reasons = new LinkedHashMap<>();
        markdown.lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---") && !line.startsWith(HEAD))
                .map(Accounts::cells)
                .forEach(cells -> reasons.put(difference(cells), reason(cells)));
        return new Accounts(reasons);
    }

    Optional<Reason> of(Difference difference) {
        return Optional.ofNullable(reasons.get(difference));
    }

    /** What is accounted for and cannot be seen any more; which rows there are is not for an account to hold. */
    List<Difference> outdated(String project, Set<Difference> seen) {
        List<Difference> outdated = new ArrayList<>();
        reasons.forEach((difference, reason) -> {
            boolean expected =
                    difference.project().equals(project) && !reason.kind().equals("rows");
            if (expected && !seen.contains(difference)) {
                outdated.add(difference);
            }
        });
        return outdated;
    }

    private static List<String> cells(String line) {
        String[] parts = line.strip().replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|");
        List<String> cells = new ArrayList<>();
        for (String part : parts) {
            cells.add(part.strip().replace("\\|", "|"));
        }
        if (cells.size() != CELLS
                || !KINDS.contains(cells.get(4))
                || cells.get(5).isEmpty()) {
            throw new IllegalArgumentException("no account of a difference: " + line);
        }
        return cells;
    }

    private static Difference difference(List<String> cells) {
        return new Difference(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    private static Reason reason(List<String> cells) {
        return new Reason(cells.get(4), cells.get(5));
    }
}
