package io.authdb.engine.fleet;

import io.authdb.engine.problem.AuthdbException;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of one member.
 *
 * @param name the member
 * @param outcome in a word
 * @param way from where to where; empty if it did not arrive
 * @param failure why it did not, if something was wrong
 * @param took how long it took
 */
public record Result(
        String name, Outcome outcome, Optional<Member.Way> way, Optional<AuthdbException> failure, Duration took) {

    /** How it ended. */
    public enum Outcome {
        /** The command was carried out. */
        DONE("done"),
        /** There was nothing to do. */
        NOTHING_TO_DO("nothing to do"),
        /** The look at it said that there is something to do. */
        READY("ready"),
        /** The look at it said that something is in the way for now. */
        WAITING("would wait"),
        /** The look at all of them said that it would be refused here. */
        REFUSED("refused"),
        /** It failed here. */
        FAILED("FAILED"),
        /** Nothing was begun here, because of others. */
        NOT_STARTED("not started");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    static Result arrived(String name, Member.Way way, Duration took) {
        Outcome outcome = way.from().equals(way.to()) ? Outcome.NOTHING_TO_DO : Outcome.DONE;
        return new Result(name, outcome, Optional.of(way), Optional.empty(), took);
    }

    static Result looked(String name, Member.Way way, Duration took) {
        Outcome outcome = way.from().equals(way.to()) ? Outcome.NOTHING_TO_DO : Outcome.READY;
        outcome = way.waits().isEmpty() ? outcome : Outcome.WAITING;
        return new Result(name, outcome, Optional.of(way), Optional.empty(), took);
    }

    static Result stopped(String name, Outcome outcome, AuthdbException why, Duration took) {
        return new Result(name, outcome, Optional.empty(), Optional.of(why), took);
    }

    static Result notStarted(String name) {
        return new Result(name, Outcome.NOT_STARTED, Optional.empty(), Optional.empty(), Duration.ZERO);
    }

    /** Whether it is where it should be. */
    public boolean arrived() {
        return way.isPresent();
    }
}
