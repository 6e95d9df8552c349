package io.authdb.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PGobject;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundValueTest {
    record Bind(String setter, List<Object> arguments, String written) {}

    private static Bind bind(String written, String setter, Object... arguments) {
        return new Bind(setter, Arrays.asList(arguments), written);
    }

    static List<Bind> binds() throws SQLException {
        var json = new PGobject();
        json.setType("jsonb");
        json.setValue("{}");
        var map = new LinkedHashMap<String, Object>();
        map.put("b", 1);
        map.put("a", null);
        return List.of(
                bind("$1 string 'it''s'", "setString", 1, "it's"),
                bind("$1 string 'null'", "setString", 1, "null"),
                bind("$1 string null", "setString", 1, null),
                bind("$2 null VARCHAR", "setNull", 2, Types.VARCHAR),
                bind("$2 null OTHER x", "setNull", 2, Types.OTHER, "x"),
                bind("$2 null 123456", "setNull", 2, 123456),
                bind("$1 object null", "setObject", 1, null),
                bind("$1 object Integer 5", "setObject", 1, 5),
                bind("$1 object Long 5", "setObject", 1, 5L),
                bind("$1 object BigDecimal 1.50 NUMERIC 2", "setObject", 1, new BigDecimal("1.50"), Types.NUMERIC, 2),
                bind("$1 object jsonb {}", "setObject", 1, json),
                bind("$1 object LinkedHashMap {'a'=null, 'b'=1}", "setObject", 1, map),
                bind("$1 object Integer[] [1, null]", "setObject", 1, new Integer[] {1, null}),
                bind("$1 object int[][] [[1], [2]]", "setObject", 1, new int[][] {{1}, {2}}),
                bind("$1 object LocalDate 2024-02-29", "setObject", 1, LocalDate.of(2024, 2, 29)),
                bind("$1 bytes \\x00ff", "setBytes", 1, new byte[] {0, -1}),
                bind("$1 binaryStream null", "setBinaryStream", 1, null),
                bind(
                        "$1 object OffsetDateTime 1970-01-01T00:00Z UTC",
                        "setObject",
                        1,
                        Instant.EPOCH.atOffset(ZoneOffset.UTC),
                        Calendar.getInstance(TimeZone.getTimeZone("UTC"))));
    }

    @ParameterizedTest
    @MethodSource("binds")
    void a_bind_is_written_with_its_index_and_type(Bind bind) throws SQLException {
        assertThat(BoundValue.of(bind.setter(), bind.arguments().toArray())).isEqualTo(bind.written());
    }

    @Test
    void what_cannot_be_written_down_is_refused() {
        for (Object value : List.of(InputStream.nullInputStream(), new Object())) {
            assertThatThrownBy(() -> BoundValue.of("setObject", new Object[] {1, value}))
                    .isInstanceOf(RefusedCallException.class)
                    .hasMessageStartingWith("setObject with ")
                    .hasMessageContaining("bind a String or a byte[]");
        }
    }
}
