package io.authdb.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SequencesTest extends RowsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    select nextval('s')                                     |
                    select setval('s', 12)                                  |
                    select setval('s', 13, false)                           |
                    alter sequence s rename to r                            |
                    drop sequence s                                         |
                    alter sequence s increment -1 maxvalue 12 start 12      | sequence s: would hand out 11 next, and had handed out values up to 12 before
                    alter sequence s restart                                | sequence s: would hand out 10 next, and had handed out values up to 12 before
                    select setval('s', 12, false)                           | sequence s: would hand out 12 next, and had handed out values up to 12 before
                    alter sequence s rename to r; alter sequence r restart  | sequence r: would hand out 10 next, and had handed out values up to 12 before
                    drop sequence s; create sequence s                      | sequence s: would hand out 1 next, and had handed out values up to 12 before
                    """)
    void a_sequence_hands_out_no_value_twice(String change, String words) throws SQLException {
        run("create sequence s start 10", "create sequence never", "select nextval('s') from generate_series(1, 3)");
        Sequences before = Sequences.read(superuser, Set.of());
        long sequence = oid("s");
        run(change);
        List<String> expected = words == null ? List.of() : List.of(words);
        assertThat(before.handedOutTwice(Sequences.read(superuser, Set.of()))).isEqualTo(expected);
        if (!change.contains("create")) {
            assertThat(before.handedOutTwice(before.again(superuser, List.of(sequence))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_sequence_of_a_touched_table_is_read_again() throws SQLException {
        run("create table t (id serial, n int generated always as identity)", "insert into t default values");
        Sequences before = Sequences.read(superuser, Set.of());
        run("truncate t restart identity");
        assertThat(before.handedOutTwice(before.again(superuser, List.of(oid("t")))))
                .hasSize(2);
        assertThat(before.again(superuser, List.of())).isSameAs(before);
    }
}
