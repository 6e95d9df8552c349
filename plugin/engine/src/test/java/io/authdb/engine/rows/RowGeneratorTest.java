package io.authdb.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.history.SchemaName;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowGeneratorTest extends RowsTest {

    @Test
    void a_table_gets_rows_with_nulls_and_extremes_and_keys_far_from_small_ones() throws SQLException {
        run("create table task (id serial primary key, title text not null, note varchar(9), n smallint,"
                + " done bool default false)");
        Generated generated = fill();
        assertThat(generated.rows()).containsEntry("task", 5);
        assertThat(generated.unfilled()).isEmpty();
        assertThat(generated.touched()).isEqualTo(List.of(oid("task")));
        assertThat(ask("select min(id) from task")).isEqualTo("1000000007");
        assertThat(ask("select count(*) from task where note is null and n is null and done is null"))
                .isEqualTo("1");
        assertThat(ask("select string_agg(n::text, ' ' order by id) from task")).isEqualTo("30011 0 -1 32767");
        assertThat(ask("select max(length(note)) from task")).isEqualTo("9");
        assertThat(ask("select bool_or(not done) from task")).isEqualTo("t");
    }

    @Test
    void a_sequence_goes_on_so_that_one_that_begins_anew_is_noticed() throws SQLException {
        run("create table task (id serial primary key, n int generated always as identity)");
        fill();
        assertThat(ask("select last_value from task_id_seq")).isEqualTo("3");
        assertThat(ask("select last_value from task_n_seq")).isEqualTo("3");
        assertThat(ask("select min(id) from task")).isEqualTo("1000000007");
    }

    @Test
    void a_table_that_has_rows_keeps_them_and_gets_none() throws SQLException {
        run("create table task (id int)", "insert into task values (1)", "create table other (id int)");
        assertThat(fill().rows()).containsOnlyKeys("other");
        assertThat(fill()).isEqualTo(new Generated(Map.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void only_candidates_are_filled_and_a_partition_stands_for_its_table() throws SQLException {
        run("create table a (id int)", "create table b (id int)", "create schema ignored");
        run("create table ignored.c (id int)", "create table p (id int) partition by hash (id)");
        run("create table p0 partition of p for values with (modulus 1, remainder 0)");
        var generator = new RowGenerator(superuser, SchemaName.PUBLIC, Set.of("ignored"));
        assertThat(generator
                        .fill(List.of(oid("b"), oid("p0"), oid("ignored.c"), 4711L))
                        .rows())
                .containsOnlyKeys("b", "p");
        assertThat(generator.fill(List.of()).rows()).containsOnlyKeys("a");
    }

    @Test
    void an_integer_references_what_it_can_hold_of_a_bigint() throws SQLException {
        run("create table a (id int primary key)", "insert into a values (7), (8)");
        run("alter table a alter id type bigint", "insert into a values (-9000000000), (9000000000)");
        run("create table b (a_id int not null unique references a, c int references a)");
        Generated generated = fill();
        assertThat(generated.unfilled()).isEmpty();
        assertThat(ask("select string_agg(a_id::text, ' ' order by a_id) from b"))
                .isEqualTo("7 8");
    }

    @Test
    void a_generated_bigint_is_wide_and_some_are_not_so_that_an_integer_can_reference_it() throws SQLException {
        run("create table a (id bigint primary key)", "create table b (a_id int not null references a)");
        assertThat(fill().unfilled()).isEmpty();
        assertThat(ask("select max(id) > 2147483647 from a")).isEqualTo("t");
        assertThat(ask("select count(*) > 0 from b")).isEqualTo("t");
    }

    @Test
    void the_same_schema_gets_the_same_rows() throws SQLException {
        run(RichSchema.SQL);
        fill();
        Contents first = read();
        run("drop schema public cascade", "create schema public", RichSchema.SQL);
        fill();
        assertThat(sentences(first.differences(read()))).isEmpty();
        assertThat(read()).isEqualTo(first);
    }

    @Test
    void a_rich_schema_is_filled_completely() throws SQLException {
        run(RichSchema.SQL);
        Generated generated = fill();
        assertThat(generated.unfilled()).isEmpty();
        assertThat(generated.rows())
                .allSatisfy((table, rows) -> assertThat(rows).isPositive());
        assertThat(generated.rows())
                .hasSize(
                        Integer.parseInt(
                                ask(
                                        "select count(*) from pg_class"
                                                + " where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relispartition")));
    }

    @Test
    void a_trigger_that_raises_leaves_the_table_empty_and_says_why() throws SQLException {
        run("create table t (a int primary key)", "create table u (a int not null references t)");
        run("create function no() returns trigger language plpgsql as $$begin raise 'not today'; end$$");
        run("create trigger no before insert on t for each row execute function no()");
        Generated generated = fill();
        assertThat(generated.rows()).isEmpty();
        assertThat(generated.unfilled())
                .containsExactly(
                        "table t: not today (PL/pgSQL function no() line 1 at RAISE)",
                        "table u: it needs a row of t, which has none");
        assertThat(generated.touched()).isEqualTo(List.of());
    }

    @Test
    void a_trigger_that_swallows_rows_is_named_as_the_likely_reason() throws SQLException {
        run("create table t (a int)");
        run("create function no() returns trigger language plpgsql as $$begin return null; end$$");
        run("create trigger no before insert on t for each row execute function no()");
        assertThat(fill().unfilled()).singleElement().asString().contains("a trigger or a rule keeps rows out");
    }

    @Test
    void what_triggers_write_to_is_touched_too() throws SQLException {
        run("create table t (a int)", "create schema log", "create table log.entry (a text)");
        run("create function keep() returns trigger language plpgsql as"
                + " $$begin insert into log.entry values (new::text); return new; end$$");
        run("create trigger keep after insert on t for each row execute function keep()");
        Generated generated = new RowGenerator(superuser, SchemaName.PUBLIC, Set.of("log")).fill(List.of());
        assertThat(generated.touched()).hasSize(2).contains(oid("t"), oid("log.entry"));
        assertThat(ask("select count(*) from log.entry")).isEqualTo("5");
    }

    @Test
    void no_transaction_and_no_setting_stays_behind() throws SQLException {
        run("set statement_timeout = '77s'", "create table t (a int)");
        fill();
        assertThat(superuser.getAutoCommit()).isTrue();
        assertThat(ask("select pg_current_xact_id_if_assigned()")).isNull();
        assertThat(ask("show statement_timeout")).isEqualTo("77s");
        run("alter table t add constraint c check (a is null or a > 0) not valid", "truncate t");
        run("create function late() returns trigger language plpgsql as $$begin raise 'late'; end$$");
        run("create constraint trigger late after insert on t initially deferred for each row execute function late()");
        assertThat(fill().unfilled()).singleElement().asString().contains("late");
        assertThat(superuser.getAutoCommit()).isTrue();
    }

    @Test
    void a_lost_connection_is_no_refusal() throws SQLException {
        run("create table t (a int)");
        run("create function die() returns trigger language plpgsql as"
                + " $$begin perform pg_terminate_backend(pg_backend_pid()); return new; end$$");
        run("create trigger die before insert on t for each row execute function die()");
        assertThatThrownBy(this::fill).isInstanceOf(SQLException.class);
    }
}
