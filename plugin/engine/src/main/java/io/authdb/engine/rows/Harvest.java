package io.authdb.engine.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a condition's text tells of the values it wants: its constants, numbers and patterns. */
final class Harvest {

    private static final String QUOTED = "'((?:[^']|'')*)'";

    private static final Pattern CONSTANT = Pattern.compile("([~!*]{0,3}) ?" + QUOTED
            + "(?:::((?:timestamp|time)(?:\\(\\d\\))? with(?:out)? time zone|character varying|bit varying"
            + "|double precision|[\\w.\"]+)(\\[])?)?");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'\"])-?\\d+(?:\\.\\d+)?");

    private static final Pattern LENGTHY_TEXT = Pattern.compile("(?s)" + QUOTED);

    private static final Set<String> TEXTS =
            Set.of("text", "character varying", "character", "bpchar", "name", "citext", "\"char\"", "varchar");

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "money");

    /** A quoted constant as a value of a type of this family. */
    private record Constant(String text, String family) {}

    private final Set<Constant> constants = new LinkedHashSet<>();
    private final Set<BigDecimal> numbers = new LinkedHashSet<>();
    private final List<String> expressions = new ArrayList<>();
    private final List<String> wildcards = new ArrayList<>();

    /** From these conditions. */
    Harvest(List<String> conditions) {
        for (String condition : conditions) {
            quoted(condition);
            Matcher number = NUMBER.matcher(LENGTHY_TEXT.matcher(condition).replaceAll(" "));
            while (number.find()) {
                numbers.add(new BigDecimal(number.group()));
            }
        }
    }

    /** All kinds of text are one family, and all kinds of numbers. */
    static String family(String type) {
        return TEXTS.contains(type) ? "text" : NUMBERS.contains(type) ? "number" : type;
    }

    private void quoted(String condition) {
        Matcher constant = CONSTANT.matcher(condition);
        while (constant.find()) {
            String text = constant.group(2).replace("''", "'");
            String family = constant.group(3) == null ? "text" : family(constant.group(3));
            switch (constant.group(1)) {
                case "~", "~*" -> expressions.add(text);
                case "~~", "~~*" -> wildcards.add(text);
                default ->
                    (constant.group(4) == null ? List.of(text) : elements(text)).forEach(value -> add(value, family));
            }
        }
    }

    private void add(String value, String family) {
        if (family.equals("number") && value.matches("-?\\d{1,40}(\\.\\d+)?")) {
            numbers.add(new BigDecimal(value));
        }
        constants.add(new Constant(value, family));
    }

    private static List<String> elements(String array) {
        return array.startsWith("{") && array.endsWith("}")
                ? List.of(
                        array.substring(1, array.length() - 1).replace("\"", "").split(","))
                : List.of();
    }

    List<String> constants(String family) {
        return constants.stream()
                .filter(constant -> constant.family().equals(family))
                .map(Constant::text)
                .toList();
    }

    /** Each number, the next ones on either side of it, and what is in the middle of two. */
    Set<BigDecimal> numbers() {
        Set<BigDecimal> near = new LinkedHashSet<>();
        for (int away : new int[] {0, 1, -1}) {
            numbers.forEach(number -> near.add(number.add(BigDecimal.valueOf(away))));
        }
        BigDecimal last = null;
        for (BigDecimal number : numbers) {
            if (last != null) {
                near.add(last.add(number).divide(BigDecimal.valueOf(2)));
            }
            last = number;
        }
        for (int away : new int[] {2, -2, 3, -3}) {
            numbers.forEach(number -> near.add(number.add(BigDecimal.valueOf(away))));
        }
        return near;
    }

    /** Texts that match the regular expressions and wildcards, unlike each other where these allow it. */
    List<String> matches() {
        List<String> matches = new ArrayList<>();
        for (int i = 0; i < Choice.ROWS; i++) {
            String letter = "" + (char) ('v' + i);
            for (String expression : expressions) {
                matches.add(new PatternText(expression, i).text());
            }
            wildcards.forEach(
                    wildcard -> matches.add(wildcard.replace("%", letter).replace("_", letter)));
        }
        return matches;
    }
}
