package io.authdb.engine.plan;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.revision.RevisionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many rows which steps lose, as counted or as accepted: {@code 004:17,001:0}.
 *
 * @param rows by revision; empty for a step that cannot be counted, since it runs outside a transaction
 */
public record Losses(Map<RevisionId, OptionalLong> rows) {

    /** Of no step. */
    public static final Losses NONE = new Losses(Map.of());

    private static final String UNCOUNTED = "uncounted";
    private static final Pattern ONE = Pattern.compile("(.+):(\\d{1,18}|" + UNCOUNTED + ")");

    /** Keeps a copy of the map, in its order. */
    public Losses {
        rows = new LinkedHashMap<>(rows);
    }

    /**
     * Reads what a user accepts.
     *
     * @throws UsageException if it is not steps with their counts
     */
    public static Losses parse(String text) {
        Map<RevisionId, OptionalLong> rows = new LinkedHashMap<>();
        for (String one : text.split(",", -1)) {
            Matcher matcher = ONE.matcher(one.strip());
            if (!matcher.matches()) {
                throw new UsageException(List.of(Problem.of(
                                "MalformedLoss", one.strip(), "data loss is accepted for a step and its count of rows.")
                        .advise(
                                "Write 004:17, and several separated by commas; on the embedded server, and only there, true is"
                                        + " enough. Without it the downgrade is refused and"
                                        + " says what to type.")));
            }
            boolean counted = !matcher.group(2).equals(UNCOUNTED);
            rows.put(
                    new RevisionId(matcher.group(1)),
                    counted ? OptionalLong.of(Long.parseLong(matcher.group(2))) : OptionalLong.empty());
        }
        return new Losses(rows);
    }

    /** Those of some steps. */
    Losses only(Predicate<RevisionId> wanted) {
        Map<RevisionId, OptionalLong> left = new LinkedHashMap<>(rows);
        left.keySet().removeIf(wanted.negate());
        return new Losses(left);
    }

    /** As it is typed. */
    public String text() {
        return rows.keySet().stream().map(id -> id + ":" + count(id)).collect(Collectors.joining(","));
    }

    /** Of one step, as it is typed. */
    String count(RevisionId id) {
        OptionalLong count = rows.getOrDefault(id, OptionalLong.empty());
        return count.isPresent() ? Long.toString(count.getAsLong()) : UNCOUNTED;
    }

    /** Of one step, as it is read. */
    String words(RevisionId id) {
        OptionalLong count = rows.getOrDefault(id, OptionalLong.empty());
        if (count.isEmpty()) {
            return "not counted, since it runs outside a transaction";
        }
        return count.getAsLong() == 1 ? "1 row" : count.getAsLong() + " rows";
    }

    /** What was accepted for a step, if anything. */
    Optional<OptionalLong> of(RevisionId id) {
        return Optional.ofNullable(rows.get(id));
    }
}
