package io.authdb.engine.fleet;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a fleet that one of several processes has to do.
 *
 * @param index which, from 0
 * @param of how many there are
 */
public record Slice(int index, int of) {

    /** All of it. */
    public static final Slice WHOLE = new Slice(0, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /**
     * Reads {@code 3/20}: the fourth of twenty.
     *
     * @throws UsageException if it is anything else
     */
    public static Slice parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) < Integer.parseInt(matcher.group(2))) {
            return new Slice(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
        throw new UsageException(
                List.of(Problem.of("MalformedSlice", text, "a slice is its number from 0 and how many there are.")
                        .advise("Write 0/20 for the first of twenty, 19/20 for the last.")));
    }

    /** Those of a list that are in it. */
    public <T> List<T> of(List<T> all) {
        List<T> some = new ArrayList<>();
        for (int i = index; i < all.size(); i += of) {
            some.add(all.get(i));
        }
        return some;
    }
}
