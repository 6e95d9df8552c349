package io.authdb.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app",
                " ",
                "select",
                "a.b",
                "Größe",
                "it's \"odd\"? {fn} %s;--",
                "🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘"
            })
    void whatPostgresqlKeepsIsKept(String name) {
        assertThat(new SchemaName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                    is never empty",
        "pg_temp,               the server's own",
        "information_schema,    the server's own",
        "🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘, it has 64 bytes",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, it has 65 bytes"
    })
    void whatItWouldCutOrRefuseIsRefusedInASentence(String name, String why) {
        assertThatThrownBy(() -> new SchemaName(name))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("[MalformedSchema] schema \"" + name + "\": ")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\uD83Db"})
    void whatIsNoTextIsRefused(String name) {
        assertThatThrownBy(() -> new SchemaName(name)).isInstanceOf(UsageException.class);
    }

    @Test
    void aQuotedNameIsOneIdentifier() {
        assertThat(new SchemaName("a\"b").quoted()).isEqualTo("\"a\"\"b\"");
    }

    @Test
    void namesWithOneHashCodeShareALock() {
        assertThat(new HistorySchema(new SchemaName("Aa")).lockKey())
                .isEqualTo(new HistorySchema(new SchemaName("BB")).lockKey())
                .isNotEqualTo(HistorySchema.DEFAULT.lockKey());
    }
}
