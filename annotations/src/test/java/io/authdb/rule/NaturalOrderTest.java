package io.authdb.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalOrderTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "1, <, 2",
        "2, <, 10",
        "9, <, 10",
        "010, =, 10",
        "0, =, 000",
        "0, <, 1",
        "001, =, 1",
        "1, <, 1a",
        "1, <, 1.0",
        "1.2, <, 1.10",
        "1.0, =, 1.00",
        "1a2, =, 01a002",
        "1a2, <, 1a2b",
        "1a3, >, 1a2b",
        "a, <, b",
        "A, <, a",
        "9, <, a",
        "a9, <, aa",
        "a.9, <, a9",
        "a-1, <, a.1",
        "v2, <, v10",
        "20260101120000, <, 20260101120001",
        "99999999999999999999999999999999, <, 100000000000000000000000000000000",
        "100000000000000000000000000000001, >, 100000000000000000000000000000000",
        "١, >, 2",
        "'', <, 0",
        "'', =, ''",
    })
    void idsCompare(String left, String order, String right) {
        int expected = "<=>".indexOf(order) - 1;
        assertThat(Integer.signum(NaturalOrder.INSTANCE.compare(left, right))).isEqualTo(expected);
        assertThat(Integer.signum(NaturalOrder.INSTANCE.compare(right, left))).isEqualTo(-expected);
    }

    @Test
    void theOrderIsTotal() {
        List<String> ids = randomIds(120);
        for (String a : ids) {
            for (String b : ids) {
                assertThat(compare(a, b)).isEqualTo(-compare(b, a));
                ids.forEach(c -> assertTransitive(a, b, c));
            }
        }
    }

    @Test
    void sortingPutsTheChainInOrder() {
        assertThat(Stream.of("10", "9", "1.10", "b", "1.9", "001").sorted(NaturalOrder.INSTANCE))
                .containsExactly("001", "1.9", "1.10", "9", "10", "b");
    }

    private static void assertTransitive(String a, String b, String c) {
        if (compare(a, b) <= 0 && compare(b, c) <= 0 && compare(a, c) > 0) {
            throw new AssertionError(a + " <= " + b + " <= " + c + " but not " + a + " <= " + c);
        }
        if (compare(a, b) == 0 && compare(a, c) != compare(b, c)) {
            throw new AssertionError(a + " = " + b + " but they compare differently with " + c);
        }
    }

    private static int compare(String left, String right) {
        return Integer.signum(NaturalOrder.INSTANCE.compare(left, right));
    }

    /** Few different characters, so that long beginnings are shared; the seed makes a failure repeatable. */
    private static List<String> randomIds(int count) {
        Random random = new Random(7);
        return IntStream.range(0, count)
                .mapToObj(i -> random.ints(1 + random.nextInt(6), 0, 8)
                        .mapToObj(index -> "0019aB.-".substring(index, index + 1))
                        .collect(Collectors.joining()))
                .toList();
    }
}
