package io.authdb.engine.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of the server's own types that are not made of others. */
final class Palette {

    private static final int NO_LIMIT = 64;

    private Palette() {}

    static Optional<Choice> of(String type, int modifier) {
        Choice choice =
                switch (type) {
                    case "int2" -> Choice.of(i -> "" + (30_011 + i), "0", "-1", "32767", "-32768");
                    case "int4", "oid", "xid", "cid" -> Choice.of(i -> "" + (1_000_000_007 + i), integers(type));
                    case "int8", "xid8" -> Choice.of(Palette::wide, longs(type));
                    case "numeric" -> numeric(modifier);
                    case "float4" -> Choice.of(i -> 30_011 + i + ".5", "0", "-1.25", "1e30");
                    case "float8" -> Choice.of(i -> 1_000_000_007L + i + ".5", "0", "-1.25", "1e300");
                    case "money" -> Choice.of(i -> 1_000_007 + i + ".25", "0", "-1.23");
                    case "bool" -> Choice.of(i -> i % 2 == 0 ? "true" : "false");
                    case "text", "citext", "refcursor", "name" -> text(NO_LIMIT);
                    case "varchar", "bpchar" -> text(modifier < 4 ? NO_LIMIT : modifier - 4);
                    case "char" -> Choice.of(i -> "" + (char) ('v' + i));
                    case "bytea" -> Choice.of(i -> "\\x00ff0" + i, "\\x");
                    case "bit" -> Choice.of(i -> bits(Math.max(1, modifier), i), "0".repeat(Math.max(1, modifier)));
                    case "varbit" -> Choice.of(i -> bits(modifier < 1 ? 8 : modifier, i), "");
                    default -> null;
                };
        return Optional.ofNullable(choice)
                .or(() -> Optional.ofNullable(moment(type)))
                .or(() -> Optional.ofNullable(shape(type)))
                .or(() -> Optional.ofNullable(document(type)));
    }

    /** Every second one is an integer's as well, so that an integer can reference it. */
    private static String wide(int row) {
        return "" + ((row % 2 == 0 ? 9_000_000_000_007L : 1_000_000_007L) + row);
    }

    private static String[] integers(String type) {
        return type.equals("int4")
                ? new String[] {"0", "-1", "2147483647", "-2147483648"}
                : new String[] {"0", "4294967295"};
    }

    private static String[] longs(String type) {
        return type.equals("int8")
                ? new String[] {"0", "-1", "9223372036854775807", "-9223372036854775808"}
                : new String[] {"0", "18446744073709551615"};
    }

    /** Precision and scale are packed in the modifier, the scale as 11 bits with a sign. */
    private static Choice numeric(int modifier) {
        if (modifier < 4) {
            return Choice.of(i -> 1_000_000_007L + i + ".5", "0", "-1.5", "123456789012345678901234567890.123");
        }
        int precision = ((modifier - 4) >> 16) & 0xffff;
        int scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024;
        BigDecimal most = new BigDecimal(BigInteger.TEN.pow(precision).subtract(BigInteger.ONE), scale);
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        return Choice.of(
                i -> most.subtract(step.multiply(BigDecimal.valueOf(i + 1L))).toPlainString(),
                "0",
                most.negate().toPlainString(),
                most.toPlainString());
    }

    private static Choice text(int longest) {
        String unusual = "O'Reilly \\ \"\u00fc\u00df\u6f22\ud83d\ude00\"";
        String cut = unusual.substring(0, unusual.offsetByCodePoints(0, Math.min(longest, 17)));
        String word = "generated ";
        return Choice.of(
                i -> {
                    String letter = "" + (char) ('v' + i);
                    return longest > word.length() ? word + letter : longest > 1 ? "g" + letter : letter;
                },
                "",
                cut,
                "m".repeat(longest));
    }

    private static String bits(int length, int value) {
        String digits = Integer.toBinaryString(value);
        return digits.length() > length
                ? digits.substring(digits.length() - length)
                : "0".repeat(length - digits.length()) + digits;
    }

    private static @Nullable Choice moment(String type) {
        return switch (type) {
            case "date" -> Choice.of(i -> "2001-02-0" + (i + 3), "0001-01-01", "9999-12-31", "2000-02-29");
            case "timestamp" -> Choice.of(i -> "2001-02-0" + (i + 3) + " 04:05:06.789", "0001-01-01", "9999-12-31");
            case "timestamptz" ->
                Choice.of(
                        i -> "2001-02-0" + (i + 3) + " 04:05:06.789+00", "0001-01-01 00:00+00", "9999-12-30 23:59+00");
            case "time" -> Choice.of(i -> "0" + (i + 3) + ":05:06.789", "00:00", "24:00");
            case "timetz" -> Choice.of(i -> "0" + (i + 3) + ":05:06.789+01", "00:00+00", "24:00+00");
            case "interval" -> Choice.of(i -> (i + 3) + " days 04:05:06.789", "0", "-1 year 2 mons -3 days 04:05:06");
            default -> null;
        };
    }

    private static @Nullable Choice shape(String type) {
        return switch (type) {
            case "point" -> Choice.of(i -> "(" + 100 * (i + 1) + ",1.5)", "(0,0)");
            case "line" -> Choice.of(i -> "{1,-1," + (i + 1) + "}");
            case "lseg" -> Choice.of(i -> "[(" + 100 * (i + 1) + ",1)," + "(" + (100 * (i + 1) + 2) + ",3)]");
            case "box" -> Choice.of(i -> "(" + (100 * (i + 1) + 2) + ",3)," + "(" + 100 * (i + 1) + ",1)");
            case "path" -> Choice.of(i -> "[(" + 100 * (i + 1) + ",1),(2,3),(4,0)]", "((0,0),(1,1))");
            case "polygon" -> Choice.of(i -> "((" + 100 * (i + 1) + ",1),(2,3),(4,0))");
            case "circle" -> Choice.of(i -> "<(" + 100 * (i + 1) + ",1),2.5>", "<(0,0),0>");
            case "inet" -> Choice.of(i -> "192.0.2." + (i + 11), "::1", "0.0.0.0/0");
            case "cidr" -> Choice.of(i -> "198.51." + (i + 11) + ".0/24", "::/0");
            case "macaddr" -> Choice.of(i -> "08:00:2b:01:02:0" + i, "ff:ff:ff:ff:ff:ff");
            case "macaddr8" -> Choice.of(i -> "08:00:2b:01:02:03:04:0" + i, "ff:ff:ff:ff:ff:ff:ff:ff");
            case "uuid" ->
                Choice.of(
                        i -> "5eed0000-0000-4000-8000-00000000000" + i,
                        "00000000-0000-0000-0000-000000000000",
                        "ffffffff-ffff-ffff-ffff-ffffffffffff");
            default -> null;
        };
    }

    private static @Nullable Choice document(String type) {
        return switch (type) {
            case "json", "jsonb" ->
                Choice.of(i -> "{\"generated\": " + (i + 1) + "}", "{}", "[null, \"O'Reilly \u00fc\"]", "null");
            case "jsonpath" -> Choice.of(i -> "$.generated[" + i + "]");
            case "xml" -> Choice.of(i -> "<generated>" + i + "</generated>", "<a b=\"c\">O'Reilly \u00fc</a>");
            case "tsvector" -> Choice.of(i -> "'generated':" + (i + 1) + " 'text'", "");
            case "tsquery" -> Choice.of(i -> "'generated' & 'text" + i + "'", "");
            case "pg_lsn" -> Choice.of(i -> "16/B374D84" + i, "0/0");
            case "pg_snapshot", "txid_snapshot" -> Choice.of(i -> "10:2" + i + ":");
            case "tid" -> Choice.of(i -> "(0," + (i + 1) + ")");
            case "int2vector", "oidvector" -> Choice.of(i -> (i + 1) + " 2");
            case "regclass" -> Choice.of(i -> "pg_catalog.pg_class");
            case "regtype" -> Choice.of(i -> "pg_catalog.int4");
            case "regproc" -> Choice.of(i -> "pg_catalog.now");
            case "regprocedure" -> Choice.of(i -> "pg_catalog.now()");
            case "regnamespace" -> Choice.of(i -> "pg_catalog");
            case "regconfig" -> Choice.of(i -> "pg_catalog.simple");
            case "regdictionary" -> Choice.of(i -> "pg_catalog.simple");
            case "regcollation" -> Choice.of(i -> "pg_catalog.\"C\"");
            case "regoper" -> Choice.of(i -> "pg_catalog.||/");
            case "regoperator" -> Choice.of(i -> "pg_catalog.+(integer,integer)");
            case "hstore" -> Choice.of(i -> "generated=>" + (i + 1), "");
            case "ltree" -> Choice.of(i -> "generated.t" + (i + 1));
            default -> null;
        };
    }
}
