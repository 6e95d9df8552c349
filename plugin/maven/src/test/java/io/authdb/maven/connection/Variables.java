package io.authdb.maven.connection;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Variables as a shell writes them, {@code A=b C=d}. */
final class Variables {

    private Variables() {}

    static Map<String, String> of(String text) {
        return Stream.of(text.split(" ", -1))
                .map(word -> word.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    static LibpqEnvironment libpq(String text) {
        Map<String, String> variables = of(text);
        return new LibpqEnvironment(name -> Optional.ofNullable(variables.get(name)));
    }
}
