package io.authdb.maven.connection;

import java.util.List;
import java.util.stream.Collectors;

/** Lines that say where a value comes from. */
final class Origin {

    private Origin() {}

    /** The sources that the first of these goes before, or nothing. */
    static String before(List<Given> highToLow) {
        return highToLow.size() < 2
                ? ""
                : highToLow.stream().skip(1).map(Given::from).collect(Collectors.joining(", ", "; goes before ", ""));
    }

    static String of(String what, List<Given> highToLow) {
        return what + " from " + highToLow.get(0).from() + before(highToLow);
    }
}
