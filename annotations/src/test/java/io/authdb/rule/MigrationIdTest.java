package io.authdb.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "001", "a", "Z", "1.2.3", "2026-01-01_add-users", "v1", "0-", "a..b", "head1", "base-2"})
    void anIdIsLettersDigitsDotsUnderscoresAndHyphens(String id) {
        assertThat(MigrationId.isWellFormed(id)).isTrue();
        assertThat(id).matches(MigrationId.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-1", ".1", "_1", "1 2", "1\n", "é", "1/2", "1+2", "١", "a'b", "head!", "head", "base"})
    void nothingElseIs(String text) {
        assertThat(MigrationId.isWellFormed(text)).isFalse();
        assertThat(text).doesNotMatch(MigrationId.PATTERN);
    }
}
