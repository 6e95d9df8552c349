package io.authdb.engine.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values worth trying in a column on which conditions are: the likeliest first, as their input text. */
final class Candidates {

    /** Longer texts no condition asks for. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(2_000);

    private static final List<String> FORMATS = List.of(
            "%s@example.org",
            "https://example.org/%s",
            "%s",
            "%S",
            "generated-%s",
            "5eed0000-0000-4000-8000-0000000000%x",
            "1234%d",
            "+1555010%d",
            "0%d:00",
            "2001-02-0%d",
            "192.0.2.%d",
            "#00ff0%d",
            "G%S",
            "GE%S",
            "/%s",
            "{\"%s\": 1}",
            "%S%S%S-123%d",
            "%d.0.0");

    private final Types types;
    private final Harvest harvest;

    Candidates(Types types, Harvest harvest) {
        this.types = types;
        this.harvest = harvest;
    }

    /** The values for a column; {@code distinct} if its rows must differ, and their keys be far from small ones. */
    List<String> of(Field field, boolean distinct) {
        TypeFacts base = types.base(field.type().oid());
        if (base == null) {
            return List.of();
        }
        Optional<Choice> choice = types.choice(field.type().oid(), field.type().modifier());
        String family = Harvest.family(base.sqlName());
        Set<String> values = new LinkedHashSet<>();
        choice.ifPresent(some -> values.addAll(distinct ? some.plain() : List.of(some.plain(0))));
        values.addAll(
                switch (family) {
                    case "number" -> numbers(base.name());
                    case "text" -> harvest.constants(family);
                    default -> harvest.constants(base.sqlName());
                });
        choice.ifPresent(some -> values.addAll(some.extreme()));
        choice.ifPresent(some -> values.addAll(some.plain()));
        if (family.equals("text")) {
            values.addAll(harvest.matches());
            values.addAll(lengths());
            values.addAll(formats());
        }
        int longest = base.name().equals("varchar") || base.name().equals("bpchar") ? modifier(field) - 4 : -1;
        values.removeIf(value -> longest > 0 && value.codePointCount(0, value.length()) > longest);
        return List.copyOf(values);
    }

    private int modifier(Field field) {
        TypeFacts type = types.facts().get(field.type().oid());
        return type != null && type.kind() == 'd'
                ? type.modifier()
                : field.type().modifier();
    }

    private List<String> numbers(String type) {
        BigDecimal most =
                switch (type) {
                    case "int2" -> BigDecimal.valueOf(Short.MAX_VALUE);
                    case "int4" -> BigDecimal.valueOf(Integer.MAX_VALUE);
                    case "int8" -> BigDecimal.valueOf(Long.MAX_VALUE);
                    default -> BigDecimal.TEN.pow(30);
                };
        boolean whole = type.startsWith("int");
        List<String> numbers = new ArrayList<>();
        for (BigDecimal number : harvest.numbers()) {
            BigDecimal fitting = whole ? number.setScale(0, RoundingMode.FLOOR) : number;
            if (fitting.abs().compareTo(most) <= 0) {
                numbers.add(fitting.toPlainString());
            }
        }
        return numbers;
    }

    /** Numbers in a condition on a text are mostly its length. */
    private List<String> lengths() {
        List<String> texts = new ArrayList<>();
        for (BigDecimal number : harvest.numbers()) {
            if (number.signum() > 0 && number.compareTo(LONGEST) <= 0) {
                for (int i = 0; i < Choice.ROWS; i++) {
                    texts.add(("" + (char) ('v' + i)).repeat(number.intValue()));
                }
                texts.add("7".repeat(number.intValue()));
            }
        }
        return texts;
    }

    private static List<String> formats() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Choice.ROWS; i++) {
            String letter = "" + (char) ('v' + i);
            for (String format : FORMATS) {
                texts.add(format.replace("%s", letter)
                        .replace("%S", "" + (char) ('V' + i))
                        .replace("%x", "a" + (i + 1))
                        .replace("%d", "" + (i + 1)));
            }
        }
        return texts;
    }
}
