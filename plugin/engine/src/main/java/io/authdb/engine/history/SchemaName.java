package io.authdb.engine.history;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The name of a schema as PostgreSQL knows it: any text it can hold, not quoted.
 *
 * @param value the name
 */
public record SchemaName(String value) {

    /** Where the migrations work unless told otherwise. */
    public static final SchemaName PUBLIC = new SchemaName("public");

    /** One byte less than NAMEDATALEN. */
    private static final int LONGEST = 63;

    /**
     * A name PostgreSQL keeps as it is: it would cut a longer one without an error.
     *
     * @throws UsageException if it would not
     */
    public SchemaName {
        Optional<String> fault = fault(value);
        if (fault.isPresent()) {
            throw new UsageException(List.of(Problem.of("MalformedSchema", shown(value), fault.orElseThrow())
                    .advise("Name another schema.")));
        }
    }

    /** The name as an identifier in SQL, whatever it contains. */
    public String quoted() {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private static Optional<String> fault(String value) {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (value.isEmpty()) {
            return Optional.of("the name of a schema is never empty.");
        } else if (value.indexOf('\0') >= 0) {
            return Optional.of("PostgreSQL has no name with a NUL character in it.");
        } else if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            return Optional.of("it is no Unicode text.");
        } else if (bytes > LONGEST) {
            return Optional.of("it has " + bytes + " bytes, and PostgreSQL cuts names after " + LONGEST + ".");
        } else if (value.startsWith("pg_") || value.equals("information_schema")) {
            return Optional.of("this schema is the server's own.");
        }
        return Optional.empty();
    }

    private static String shown(String value) {
        return "schema \"" + value.replace('\0', '?') + '"';
    }

    @Override
    public String toString() {
        return value;
    }
}
