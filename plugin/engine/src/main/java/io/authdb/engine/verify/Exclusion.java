package io.authdb.engine.verify;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Objects of a database in use that are none of the migrations' business.
 *
 * @param pattern names them, {@code *} for any letters: {@code table audit.*}, {@code audit.*}
 * @param reason why they are left out
 */
public record Exclusion(String pattern, String reason) {

    /**
     * Reads {@code pattern=reason}, several separated by semicolons.
     *
     * @throws UsageException if one has no reason
     */
    public static List<Exclusion> parse(String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Exclusion::one)
                .toList();
    }

    private static Exclusion one(String text) {
        int at = text.indexOf('=');
        if (at < 1 || text.substring(at + 1).isBlank()) {
            throw new UsageException(List.of(Problem.of("ExclusionWithoutReason", text, "an exclusion says why.")
                    .advise("Write pattern=reason: audit.*=kept by the auditors.")));
        }
        return new Exclusion(
                text.substring(0, at).strip(), text.substring(at + 1).strip());
    }

    /** Whether it names an object, as differences write it: with or without its kind. */
    boolean covers(String object) {
        String glob = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        Pattern whole = Pattern.compile(glob);
        return whole.matcher(object).matches()
                || whole.matcher(object.substring(object.lastIndexOf(' ') + 1)).matches();
    }
}
