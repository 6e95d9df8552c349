package io.authdb.engine.trace;

import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a bind is written down: {@code $1 string 'a'}, {@code $2 object Integer 5}, {@code $3 null VARCHAR}. The same for
 * the same value in every run and on every machine. A string is quoted, so that it is never mistaken for a null or a
 * number.
 */
final class BoundValue {
    private BoundValue() {}

    /** Of a call such as {@code setString(1, "a")}. */
    static String of(String setter, @Nullable Object[] arguments) throws SQLException {
        var words = new StringJoiner(" ");
        words.add("$" + arguments[0]);
        String type = setter.substring("set".length());
        words.add(Character.toLowerCase(type.charAt(0)) + type.substring(1));
        if (setter.equals("setNull")) {
            return words.add(qualifiers(arguments, 1)).toString();
        }
        if (setter.equals("setObject") && arguments[1] != null) {
            words.add(typeName(arguments[1]));
        }
        return words.add(text(setter, arguments[1]) + qualifiers(arguments, 2)).toString();
    }

    /** The target type, scale or calendar. */
    private static String qualifiers(@Nullable Object[] arguments, int from) {
        var words = new StringJoiner(" ", from > 1 && arguments.length > from ? " " : "", "");
        for (int i = from; i < arguments.length; i++) {
            words.add(qualifier(arguments[i], i == from));
        }
        return words.toString();
    }

    private static String qualifier(@Nullable Object argument, boolean isType) {
        if (isType && argument instanceof Integer number) {
            return sqlTypeName(number);
        } else if (argument instanceof SQLType type) {
            return type.getName();
        } else if (argument instanceof Calendar calendar) {
            return calendar.getTimeZone().getID();
        }
        return String.valueOf(argument);
    }

    /** The number itself where a driver has types of its own. */
    private static String sqlTypeName(int number) {
        try {
            return JDBCType.valueOf(number).getName();
        } catch (IllegalArgumentException e) {
            return String.valueOf(number);
        }
    }

    private static String typeName(Object value) {
        // only a class of the driver is asked for its type by name: no other needs the driver's classes
        return value.getClass().getName().startsWith("org.postgresql.")
                ? PostgresType.of(value)
                : value.getClass().getSimpleName();
    }

    private static String text(String setter, @Nullable Object value) throws SQLException {
        if (value == null) {
            return "null";
        } else if (value instanceof CharSequence || value instanceof Character) {
            return quoted(value.toString());
        } else if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        return composite(setter, value);
    }

    private static String composite(String setter, Object value) throws SQLException {
        if (value.getClass().isArray()) {
            return elements(setter, value);
        } else if (value instanceof Map<?, ?> map) {
            return entries(setter, map);
        } else if (value instanceof java.sql.Array array) {
            return array.getBaseTypeName() + " " + quoted(array.toString());
        } else if (value instanceof SQLXML xml) {
            return quoted(xml.getString());
        }
        return stable(setter, value);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String elements(String setter, Object array) throws SQLException {
        var words = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < Array.getLength(array); i++) {
            words.add(text(setter, Array.get(array, i)));
        }
        return words.toString();
    }

    private static String entries(String setter, Map<?, ?> map) throws SQLException {
        var sorted = new TreeMap<String, String>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            sorted.put(text(setter, entry.getKey()), text(setter, entry.getValue()));
        }
        return sorted.toString();
    }

    /** A stream can be read once, and an object without words of its own is written with its address: refused. */
    private static String stable(String setter, Object value) throws SQLException {
        boolean stream = value instanceof InputStream
                || value instanceof Reader
                || value instanceof Blob
                || value instanceof Clob;
        String identity = value.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(value));
        if (stream || value.toString().equals(identity)) {
            throw Refusal.UNRECORDED.of(setter + " with " + value.getClass().getSimpleName());
        }
        return value.toString();
    }
}
