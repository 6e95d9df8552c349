package io.authdb.maven.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of all the sources.
 *
 * @param login where to connect; empty if the embedded server is to serve
 * @param origins a line for each value: where it comes from, and which sources it went before
 * @param warnings what the user would not expect
 */
public record Choice(Optional<Login> login, List<String> origins, List<String> warnings) {

    /** Keeps copies of the lists. */
    public Choice {
        origins = List.copyOf(origins);
        warnings = List.copyOf(warnings);
    }

    /** The same with one more warning, if there is one. */
    public Choice warnOf(Optional<String> warning) {
        List<String> all = new ArrayList<>(warnings);
        warning.ifPresent(all::add);
        return new Choice(login, origins, all);
    }
}
