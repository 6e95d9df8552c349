package io.authdb.maven.source;

import io.authdb.rule.NaturalOrder;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The id that follows those there are, in their style.
 *
 * @param now the time in UTC, for ids that are made of it
 */
record NextId(LocalDateTime now) {

    private static final String FIRST = "001";

    /** {@code 001}, {@code V12}, {@code v1.9}, {@code R-007}: words, then numbers, of which the last one counts. */
    private static final Pattern COUNTED = Pattern.compile("((?:[A-Za-z]+[._-])*[A-Za-z]*(?:\\d+[._-])*)(\\d+)");

    /** {@code 2026.01.05-1}: a day, and the how manieth of it. */
    private static final Pattern COUNTED_BY_DAY =
            Pattern.compile("([A-Za-z]*\\d{4}[._-]?\\d\\d[._-]?\\d\\d[._-])(\\d{1,3})");

    private static final List<DateTimeFormatter> TIMES = Stream.of("uuuuMMddHHmmss", "uuuuMMddHHmm", "uuuuMMdd")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    /** The next one, above all others; empty where no rule fits. */
    Optional<String> after(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Optional.of(FIRST);
        }
        String last = Collections.max(ids, NaturalOrder.INSTANCE);
        Predicate<String> isAbove = id -> NaturalOrder.INSTANCE.compare(id, last) > 0;
        if (isTime(last)) {
            return retimed(last).filter(isAbove);
        }
        return byDay(last).or(() -> counted(last)).filter(isAbove);
    }

    private Optional<String> byDay(String last) {
        Matcher matcher = COUNTED_BY_DAY.matcher(last);
        if (!matcher.matches() || !isTime(matcher.group(1))) {
            return Optional.empty();
        }
        String today = retimed(matcher.group(1)).orElseThrow();
        boolean newDay = NaturalOrder.INSTANCE.compare(today, matcher.group(1)) > 0;
        return newDay ? Optional.of(today + plusOne(matcher.group(2).replaceAll("\\d", "0"))) : counted(last);
    }

    private static Optional<String> counted(String last) {
        Matcher matcher = COUNTED.matcher(last);
        return matcher.matches() ? Optional.of(matcher.group(1) + plusOne(matcher.group(2))) : Optional.empty();
    }

    private static String plusOne(String digits) {
        String next = new BigInteger(digits).add(BigInteger.ONE).toString();
        return "0".repeat(Math.max(0, digits.length() - next.length())) + next;
    }

    private static boolean isTime(String id) {
        return format(id).isPresent();
    }

    /** The same characters with the digits of now in the place of its digits. */
    private Optional<String> retimed(String id) {
        return format(id).map(format -> {
            StringBuilder next = new StringBuilder(id);
            String digits = format.format(now);
            for (int i = 0, digit = 0; i < id.length(); i++) {
                if (Character.isDigit(id.charAt(i))) {
                    next.setCharAt(i, digits.charAt(digit++));
                }
            }
            return next.toString();
        });
    }

    private static Optional<DateTimeFormatter> format(String id) {
        String digits = id.replaceAll("[A-Za-z._-]", "");
        return TIMES.stream().filter(format -> isOf(format, digits)).findFirst();
    }

    /** Of this age of databases, that is: 00000012 is a number. */
    private static boolean isOf(DateTimeFormatter format, String digits) {
        try {
            format.parse(digits);
            return digits.startsWith("19") || digits.startsWith("20");
        } catch (DateTimeParseException otherwise) {
            return false;
        }
    }
}
