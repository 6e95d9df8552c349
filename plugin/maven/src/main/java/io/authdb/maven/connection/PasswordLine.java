package io.authdb.maven.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line {@code host:port:database:user:password}, read as libpq reads it: a backslash keeps what follows. */
final class PasswordLine {

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final int PASSWORD = 4;

    private final List<String> fields;

    private PasswordLine(List<String> fields) {
        this.fields = fields;
    }

    /** The line, unless it is a comment or has too few fields; what follows the password is nobody's. */
    static Optional<PasswordLine> parse(String line) {
        if (line.startsWith("#")) {
            return Optional.empty();
        }
        List<String> fields = fields(line);
        return fields.size() > PASSWORD ? Optional.of(new PasswordLine(fields)) : Optional.empty();
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == ':') {
                fields.add(line.substring(start, i));
                start = i + 1;
            }
        }
        fields.add(line.substring(start));
        return fields;
    }

    /** Whether the line is for these, each of which it may leave open with a {@code *}. */
    boolean matches(JdbcUrl.Server server, String database, String user) {
        return matches(0, server.host()) && matches(1, server.port()) && matches(2, database) && matches(3, user);
    }

    String password() {
        return unescaped(fields.get(PASSWORD));
    }

    private boolean matches(int field, String value) {
        return fields.get(field).equals("*") || unescaped(fields.get(field)).equals(value);
    }

    private static String unescaped(String field) {
        return ESCAPED.matcher(field).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    }
}
