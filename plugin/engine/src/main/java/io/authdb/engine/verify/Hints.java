package io.authdb.engine.verify;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a scratch server may lack that the servers of the application have, and how to give it that. */
final class Hints {

    private static final String UNDEFINED_OBJECT = "42704";
    private static final String NOT_SUPPORTED = "0A000";
    private static final String UNDEFINED_FILE = "58P01";
    private static final Set<String> EXTENSION_LACKING = Set.of(NOT_SUPPORTED, UNDEFINED_FILE);

    // the server speaks English: its messages are those of the C locale
    private static final Pattern ROLE = Pattern.compile("role \"(.+)\" does not exist");
    private static final Pattern EXTENSION = Pattern.compile("extension \"(.+)\" is not available");

    // what PostgreSQL 14 says of one that is not available: the name of the file that it looked for
    private static final Pattern CONTROL_FILE = Pattern.compile("extension control file \".*/(.+)\\.control\"");

    private static final Map<String, String> RESOURCES = Map.of(
            "53100",
            "no space is left for the scratch server; it lies in /dev/shm if that has 1 GB of room, else in java.io.tmpdir",
            "53200",
            "the scratch server has room for some 10,000 locks (max_locks_per_transaction=256);"
                    + " to prove on one that has more: authdb.verify.server=jdbc:postgresql://host:5432/postgres");

    private Hints() {}

    /** A line that names the parameter, if one would help. */
    static List<String> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .flatMap(cause -> of((SQLException) cause).stream())
                .limit(1)
                .toList();
    }

    private static Optional<String> of(SQLException failed) {
        String message = String.valueOf(failed.getMessage());
        Matcher role = ROLE.matcher(message);
        Matcher extension = (UNDEFINED_FILE.equals(failed.getSQLState()) ? CONTROL_FILE : EXTENSION).matcher(message);
        if (UNDEFINED_OBJECT.equals(failed.getSQLState()) && role.find()) {
            return Optional.of("if the application's servers have this role: authdb.verify.roles=" + role.group(1));
        } else if (EXTENSION_LACKING.contains(String.valueOf(failed.getSQLState())) && extension.find()) {
            return Optional.of("to prove on a server that has " + extension.group(1)
                    + ": authdb.verify.server=jdbc:postgresql://host:5432/postgres");
        }
        return RESOURCES.entrySet().stream()
                .filter(lacking -> lacking.getKey().equals(failed.getSQLState()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
