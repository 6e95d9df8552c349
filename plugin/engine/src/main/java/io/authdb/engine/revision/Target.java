package io.authdb.engine.revision;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.problem.UsageException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far to go: a place in the chain as the user wrote it. */
public sealed interface Target {

    /** The newest revision. */
    Target HEAD = new Place("head");

    /** What the user wrote. */
    String text();

    /**
     * The place meant.
     *
     * @param chain the chain that is walked
     * @param current the place to count from
     * @throws UsageException if no revision, or more than one, is meant
     * @throws RefusedException if the position lies beyond an end of the chain
     */
    Position resolve(Chain chain, Position current);

    /** Reads {@code head}, {@code base}, an id, an unambiguous prefix of one, {@code +n}, {@code -n}, {@code 003+1}. */
    static Target parse(String text) {
        return text.matches("[+-]\\d{1,9}") ? new Offset(text, Integer.parseInt(text)) : new Place(text);
    }

    /**
     * So many steps from the current revision.
     *
     * @param text as written
     * @param steps up when positive
     */
    record Offset(String text, int steps) implements Target {

        @Override
        public Position resolve(Chain chain, Position current) {
            return from(current, chain);
        }

        /** So many steps from some place. */
        Position from(Position place, Chain chain) {
            int index = place.index() + steps;
            if (index >= 0 && index <= chain.size()) {
                return chain.at(index);
            }
            int possible = steps > 0 ? chain.size() - place.index() : place.index();
            String end = steps > 0 ? "head" : "base";
            String distance = possible == 1 ? "there is only 1 step" : "there are only " + possible + " steps";
            throw new RefusedException(List.of(Problem.of(
                            steps > 0 ? "BeyondHead" : "BeyondBase",
                            "target " + text,
                            distance + " from " + place + " to " + end + ".")
                    .advise("To go all the way, name " + end + ".")));
        }
    }

    /**
     * A named place, or so many steps from one.
     *
     * @param text as written
     */
    record Place(String text) implements Target {

        private static final Pattern FROM_PLACE = Pattern.compile("(.+)([+-]\\d{1,9})");

        @Override
        public Position resolve(Chain chain, Position current) {
            List<Position> named = Names.positions(chain, text);
            if (named.size() == 1) {
                return named.get(0);
            }
            Matcher relative = FROM_PLACE.matcher(text);
            if (named.isEmpty() && relative.matches()) {
                Position place = new Place(relative.group(1)).resolve(chain, current);
                return new Offset(text, Integer.parseInt(relative.group(2))).from(place, chain);
            }
            throw new UsageException(List.of(Names.problem(chain, text, named)));
        }
    }
}
