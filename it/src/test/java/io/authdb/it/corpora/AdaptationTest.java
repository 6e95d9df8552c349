package io.authdb.it.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptationTest {

    @Test
    void aFilesOwnTransactionIsLeftToAuthdb() {
        assertThat(adapted("BEGIN; select 1; COMMIT;")).containsExactly("select 1");
        assertThat(adapted("start transaction isolation level serializable; select 1; end"))
                .containsExactly("select 1");
        assertThat(adapted("savepoint a; rollback to a; select 1")).hasSize(3);
    }

    @Test
    void aSecondTransactionOfAFileIsNoted() {
        Script script = Adaptation.of(Script.of("begin; select 1; commit; begin; select 2; commit;"), true);
        assertThat(script.notes())
                .containsExactly("a transaction that begins in the middle is part of authdb's: BEGIN after select 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SET search_path = a, b | SET LOCAL search_path = a, b",
                "set SESSION lock_timeout to '1s' | set LOCAL lock_timeout to '1s'",
                "set time zone 'UTC' | SET LOCAL time zone 'UTC'",
                "set role app | SET LOCAL role app",
                "set session authorization app | SET LOCAL session authorization app",
                "set local a.b = 'c' | set local a.b = 'c'",
                "set transaction read only | set transaction read only",
                "set constraints all deferred | set constraints all deferred",
                "reset search_path | SET LOCAL search_path TO DEFAULT",
                "reset role | SET LOCAL role NONE",
                "reset session authorization | SET LOCAL session authorization DEFAULT",
                "SELECT pg_catalog.set_config('search_path', '', false) "
                        + "| SELECT pg_catalog.set_config('search_path', '', true)",
                "select set_config('a.b', 'false', true) | select set_config('a.b', 'false', true)",
                "select f(false) | select f(false)",
                "update t set a = 1 | update t set a = 1",
                "alter table t set schema s | alter table t set schema s"
            })
    void whatIsSetLastsUntilTheEndOfTheTransaction(String sql, String expected) {
        assertThat(adapted(sql)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset all", "discard all", "set session characteristics as transaction read only"})
    void whatCannotBeMadeLocalIsLeftOutAndNoted(String sql) {
        Script script = Adaptation.of(Script.of(sql), true);
        assertThat(script.statements()).isEmpty();
        assertThat(script.notes()).containsExactly("left out: " + sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)",
                "drop index concurrently i",
                "reindex index concurrently i",
                "reindex (verbose, concurrently) table t",
                "reindex schema s",
                "alter table t detach partition p concurrently",
                "vacuum analyze t",
                "alter system set work_mem = '1MB'",
                "cluster",
                "create database d"
            })
    void whatPostgresqlRefusesInATransactionRunsOutside(String sql) {
        assertThat(Adaptation.outsideTransaction(Script.of(sql), Script.EMPTY)).isTrue();
        assertThat(Adaptation.outsideTransaction(Script.of("drop index i"), Script.of(sql)))
                .isTrue();
        assertThat(Adaptation.of(Script.of(sql), false).statements().get(0).text())
                .isEqualTo(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index i on t (a) -- concurrently",
                "create index \"concurrently\" on t (a)",
                "comment on index i is 'made CONCURRENTLY'",
                "refresh materialized view concurrently v",
                "reindex table t",
                "do $$ begin execute 'create index concurrently i on t (a)'; end $$"
            })
    void aWordInACommentOrAStringDecidesNothing(String sql) {
        assertThat(Adaptation.outsideTransaction(Script.of(sql), Script.EMPTY)).isFalse();
    }

    @Test
    void besideOtherStatementsAnIndexIsBuiltInTheTransaction() {
        String sql = "create index concurrently i on t (a); reindex (concurrently) index i; vacuum t; drop index i;";
        Script script = Script.of(sql);
        assertThat(Adaptation.outsideTransaction(script, Script.EMPTY)).isFalse();
        Script adapted = Adaptation.of(script, true);
        assertThat(texts(adapted))
                .containsExactly("create index  i on t (a)", "reindex (CONCURRENTLY false) index i", "drop index i");
        assertThat(adapted.notes())
                .containsExactly(
                        "run without CONCURRENTLY, in a transaction with other statements: "
                                + "create index concurrently i on t (a)",
                        "run without CONCURRENTLY, in a transaction with other statements: reindex (concurrently) index i",
                        "left out, since it is refused in a transaction: vacuum t");
    }

    @Test
    void whatTheFilesOwnTransactionRefusesIsRefused() {
        String sql = "begin; create index concurrently i on t (a); commit;";
        assertThat(Adaptation.outsideTransaction(Script.of(sql), Script.EMPTY)).isFalse();
        assertThat(adapted(sql)).containsExactly("create index concurrently i on t (a)");
    }

    private static List<String> adapted(String sql) {
        return texts(Adaptation.of(Script.of(sql), true));
    }

    private static List<String> texts(Script script) {
        return script.statements().stream().map(ScriptStatement::text).toList();
    }
}
