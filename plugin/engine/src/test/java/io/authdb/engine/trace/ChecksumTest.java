package io.authdb.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecksumTest {
    private static SentStatement plain(String sql) {
        return SentStatement.plain(sql);
    }

    private static SentStatement prepared(String sql, String... binds) {
        return SentStatement.prepared(sql, List.of(binds));
    }

    /**
     * Databases hold such values: whoever changes one changes {@link Checksum#ALGORITHM} too. They were computed apart
     * from this code, from the framing as it is described.
     */
    @Test
    void frozen_values_hold_for_as_long_as_the_algorithm_does() {
        assertThat(Checksum.of(List.of()))
                .isEqualTo("1:df3f619804a92fdb4057192dc43dd748ea778adc52bc498ce80524c014b81119");
        assertThat(Checksum.of(List.of(plain("create table t (a int) -- c"), plain("select 'ä ;', $$ b $$;"))))
                .isEqualTo("1:7893eb0bfc1624020a7300d6dc5454b5b45a61ef23fc0df96796009223cfc8f7");
        assertThat(Checksum.of(List.of(prepared("select ?", "$1 int 1"))))
                .isEqualTo("1:123241cff52a8a2e0acc4bd7dbf7c230b9524f55e5b3f9a8fa50a81e26b5ebf3");
    }

    @Test
    void white_space_comments_and_the_outcome_do_not_count() {
        assertThat(Checksum.of(List.of(plain(" select  1 /* one */ ;").ending(new Outcome.Failed("no")))))
                .isEqualTo(Checksum.of(List.of(plain("select 1"))));
    }

    @Test
    void order_boundaries_and_binds_count() {
        assertThat(Stream.of(
                                List.of(plain("a"), plain("b")),
                                List.of(plain("b"), plain("a")),
                                List.of(plain("a b")),
                                List.of(plain("a; b")),
                                List.of(plain("a")),
                                List.of(prepared("a", "b")),
                                List.of(prepared("a", "b", "c")),
                                List.of(prepared("a", "bc")),
                                List.of(prepared("a", "b"), prepared("c")))
                        .map(Checksum::of))
                .doesNotHaveDuplicates();
    }
}
