package io.authdb.engine.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource
    void whatDoesNotShowIsWrittenByItsNumber(String text, String escaped) {
        assertThat(Escapes.escape(text)).isEqualTo(escaped);
        assertThat(Escapes.unescape(escaped)).isEqualTo(text);
    }

    static Stream<Arguments> whatDoesNotShowIsWrittenByItsNumber() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("select 1", "select 1"),
                Arguments.of("a\r\n\tb", "a\\r\\n\\tb"),
                Arguments.of("E'\\n'", "E'\\\\n'"),
                Arguments.of(" a b ", "\\u0020a b\\u0020"),
                Arguments.of("\0", "\\u0000"),
                Arguments.of("\u202Egnp", "\\u202egnp"),
                Arguments.of("a\u00A0b\u2028c\uFEFF", "a\\u00a0b\\u2028c\\ufeff"),
                Arguments.of("ünï日本🐘", "ünï日本🐘"),
                Arguments.of("\uD83D", "\\ud83d"),
                Arguments.of("\uDB40\uDC41", "\\udb40\\udc41"));
    }

    @Test
    void anyTextComesBackFromOnePrintableLine() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000)));
            }
            String escaped = Escapes.escape(text.toString());
            assertThat(escaped.strip()).isEqualTo(escaped);
            assertThat(escaped.chars().noneMatch(Character::isISOControl)).isTrue();
            assertThat(Escapes.unescape(escaped)).isEqualTo(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "a\\x", "\\u12", "\\u00G0", "\\u00A0"})
    void whatWasNeverEscapedIsRefused(String text) {
        assertThatThrownBy(() -> Escapes.unescape(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
