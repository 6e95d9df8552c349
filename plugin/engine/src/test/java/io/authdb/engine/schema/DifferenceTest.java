package io.authdb.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.schema.Difference.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "table task | column owner_id | owner_id nullable",
                "table task | column owner_id | OWNER_ID stays nullable",
                "table task | column owner_id | task.owner_id, nullable",
                "table task | column \"Owner Id\" | \"Owner Id\" nullable",
                "table task | column \"Owner Id\" | the Owner Id",
                "table other.task | `` | the table task",
                "table other.task | `` | other.task is kept",
                "function other.twice(integer, text) | `` | twice() stays",
                "materialized view \"a\"\"b\" | `` | a\"b",
                "operator class rev using btree | `` | rev",
                "operator <+> (integer, integer) | `` | the operator <+> stays",
                "cast (integer as public.status) | `` | casts to status",
                "table task | grant to app | app may read",
                "table task | grant to its owner | rights on task",
                "table task | column title, grant to app | title is readable",
                "user mapping for app on server srv | `` | app keeps its mapping"
            })
    void a_text_names_what_differs(String object, String part, String text) {
        assertThat(difference(object, part).isNamedIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "table task | column owner_id | task is nullable",
                "table task | column owner_id | owner nullable",
                "table task | column owner_id | my_owner_id nullable",
                "table task | column id | owner_id nullable",
                "table task | `` | tasks stay",
                "table other.task | `` | other stays",
                "operator <+> (integer, integer) | `` | the operator <<+>> stays",
                "function twice(integer) | `` | integer"
            })
    void a_text_names_something_else(String object, String part, String text) {
        assertThat(difference(object, part).isNamedIn(text)).isFalse();
    }

    private static Difference difference(String object, String part) {
        return new Difference(Kind.CHANGED, object, part, "not null", "nullable");
    }
}
