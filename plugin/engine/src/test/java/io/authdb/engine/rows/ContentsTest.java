package io.authdb.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentsTest extends RowsTest {

    private static final String TASK = "create table task (id int primary key, title text, owner text, done bool);"
            + "insert into task select n, 'title ' || n, 'owner ' || n % 3, false from generate_series(1, 5) as n";

    static Stream<Arguments> changesAndTheirWords() {
        return Stream.of(
                Arguments.of(
                        "delete from task where id < 4",
                        "table task: 3 of 5 rows are gone, for example (id 1, title 'title 1', owner 'owner 1', done false)"),
                Arguments.of(
                        "delete from task where id = 4",
                        "table task: 1 of 5 rows is gone, for example (id 4, title 'title 4', owner 'owner 1', done false)"),
                Arguments.of(
                        "update task set title = upper(title) where id in (1, 2)",
                        "table task: 2 of 5 rows differ: title was 'title 1', now 'TITLE 1'"),
                Arguments.of(
                        "update task set id = 6, done = null where id = 5",
                        "table task: 1 of 5 rows is gone, 1 row is new, for example"
                                + " (id 5, title 'title 5', owner 'owner 2', done false)"),
                Arguments.of(
                        "update task set id = 60 where id = 5", "table task: 1 of 5 rows differs: id was 5, now 60"),
                Arguments.of(
                        "insert into task values (6)",
                        "table task: 1 row is new, for example (id 6, title null, owner null, done null)"),
                Arguments.of(
                        "drop table task",
                        "table task: 5 of 5 rows are gone, for example (id 1, title 'title 1', owner 'owner 1', done false)"),
                Arguments.of(
                        "alter table task rename to job",
                        "table task: 5 of 5 rows are gone, for example (id 1, title 'title 1', owner 'owner 1', done false)"),
                Arguments.of(
                        "update task set title = null where id = 5; alter table task drop column owner",
                        "table task: 1 of 5 rows differs: title was 'title 5', now null"
                                + "|table task: column owner: 5 values are gone, for example 'owner 1'"),
                Arguments.of("alter table task add column more int default 7", ""),
                Arguments.of("alter table task alter column id type bigint", ""),
                Arguments.of("vacuum full task", ""),
                Arguments.of(
                        "alter table task alter column done type int using 3",
                        "table task: 5 of 5 rows differ: done was false, now 3"));
    }

    @ParameterizedTest
    @MethodSource("changesAndTheirWords")
    void what_changed_is_said_as_a_person_would(String change, String words) throws SQLException {
        run(TASK);
        long task = oid("task");
        Contents before = read();
        for (String statement : change.split(";")) {
            run(statement);
        }
        assertThat(String.join("|", sentences(before.differences(read())))).isEqualTo(words);
        assertThat(before.differences(before.again(superuser, List.of(task)))).isEqualTo(before.differences(read()));
    }

    @Test
    void a_row_without_a_key_is_the_one_that_is_most_like_it() throws SQLException {
        run("create table users (email text, name text, age int)");
        run("insert into users values ('A@x', 'a', 1), ('B@x', 'b', 2), ('c@x', 'c', 3), ('c@x', 'c', 3)");
        Contents before = read();
        run("update users set email = lower(email)");
        assertThat(sentences(before.differences(read())))
                .containsExactly("table users: 2 of 4 rows differ: email was 'A@x', now 'a@x'");
        run("delete from users where ctid = (select max(ctid) from users where name = 'c')");
        assertThat(before.differences(read()))
                .singleElement()
                .extracting(RowDifference::lost, RowDifference::changed, RowDifference::added)
                .containsExactly(1L, 2L, 0L);
    }

    @Test
    void another_order_of_rows_and_columns_is_no_difference() throws SQLException {
        run("create table t (a int, b text, c date)", "insert into t values (1, 'x', '2020-01-01'), (2, null, null)");
        Contents before = read();
        run("drop table t", "create table t (c date, gone int, b text, a int)", "alter table t drop column gone");
        run("insert into t values (null, null, 2), ('2020-01-01', 'x', 1)");
        assertThat(before.differences(read())).isEmpty();
        assertThat(read()).isEqualTo(before).hasSameHashCodeAs(before);
        run("update t set a = 3 where a = 2");
        assertThat(read()).isNotEqualTo(before);
    }

    @Test
    void partitions_report_as_their_table() throws SQLException {
        run("create table p (id int, region text) partition by list (region)");
        run("create table p_a partition of p for values in ('a') partition by range (id)");
        run("create table p_a1 partition of p_a for values from (0) to (100)");
        run("create table p_b (region text, id int)", "alter table p attach partition p_b for values in ('b')");
        run("insert into p values (1, 'a'), (2, 'a'), (3, 'b')");
        Contents before = read();
        assertThat(before.rows()).isEqualTo(3);
        run("update p set region = 'b' where id = 1");
        assertThat(sentences(before.differences(before.again(superuser, List.of(oid("p"))))))
                .containsExactly("table p: 1 of 3 rows differs: region was 'a', now 'b'");
    }

    @Test
    void rows_count_once_where_tables_inherit() throws SQLException {
        run("create table parent (a int)", "create table child () inherits (parent)");
        run("insert into parent values (1)", "insert into child values (2)");
        Contents before = read();
        assertThat(before.rows()).isEqualTo(2);
        run("delete from child");
        assertThat(sentences(before.differences(read())))
                .containsExactly("table child: 1 of 1 row is gone, for example (a 2)");
    }

    @Test
    void only_what_keeps_rows_for_others_is_read() throws SQLException {
        run("create schema other", "create table other.t as select 1 as a", "create schema mine");
        run("create table mine.t as select 1 as a", "create unlogged table u as select 1 as a");
        run("create temporary table tmp as select 1 as a", "create view v as select 1 as a");
        run("create materialized view m as select 1 as a", "create materialized view e as select 1 as a with no data");
        assertThat(Contents.read(superuser, Set.of("other")).rows()).isEqualTo(3);
        Contents before = read();
        run("drop schema mine cascade");
        assertThat(sentences(before.differences(read())))
                .containsExactly("table mine.t: 1 of 1 row is gone, for example (a 1)");
    }

    @Test
    void the_text_of_values_does_not_depend_on_the_session_and_leaves_it_as_it_was() throws SQLException {
        run("create type mood as enum ('sad')", "create type pair as (a int, b timestamptz)");
        run("create table t (a timestamptz, b interval, c float8, d bytea, e money, f mood[], g pair, h regclass)");
        run("insert into t values ('2020-06-01 00:00+00', '1 day 02:00', 0.1::float8 + 0.2, '\\x00ff', 1.5,"
                + " '{sad}', (1, '2020-06-01 00:00+00'), 't')");
        Contents before = read();
        run("set timezone = 'Asia/Tokyo'", "set datestyle = 'ISO, DMY'", "set intervalstyle = 'iso_8601'");
        run("set extra_float_digits = 0", "set bytea_output = 'escape'");
        assertThat(read()).isEqualTo(before);
        assertThat(ask("select current_setting('timezone') || current_setting('search_path')"))
                .isEqualTo("Asia/Tokyo\"$user\", public");
        superuser.setAutoCommit(false);
        assertThat(read()).isEqualTo(before);
        assertThat(ask("show bytea_output")).isEqualTo("escape");
        superuser.rollback();
    }

    @Test
    void a_large_table_is_summed_up_and_still_compared() throws SQLException {
        run("create table big as select n as id, 'text ' || n as title from generate_series(1, 25000) as n");
        Contents before = read();
        assertThat(before.rows()).isEqualTo(25_000);
        assertThat(superuser.getAutoCommit()).isTrue();
        run("create table other as select title, id from big order by id desc", "drop table big");
        run("alter table other rename to big");
        assertThat(before.differences(read())).isEmpty();
        run("update big set title = 'x' where id < 4");
        assertThat(sentences(before.differences(read())))
                .containsExactly("table big: 3 of 25000 rows differ: in title");
        run("delete from big where id > 10000");
        assertThat(sentences(before.differences(read())))
                .containsExactly("table big: 15000 of 25000 rows are gone, 3 of 25000 rows differ, for example in"
                        + " id, title");
        run("alter table big drop column title");
        assertThat(sentences(before.differences(read()))).contains("table big: column title: 25000 values are gone");
    }

    @Test
    void nothing_is_asked_for_nothing_touched() throws SQLException {
        Contents before = read();
        superuser.close();
        assertThat(before.again(superuser, List.of())).isSameAs(before);
    }

    @Test
    void a_difference_is_named_in_a_text_that_names_its_table() {
        var difference = new RowDifference("shop.user", "", 1, 1, 0, 0, "");
        assertThat(difference.isNamedIn("all Users and tasks")).isTrue();
        assertThat(difference.isNamedIn("rows of shop.user.")).isTrue();
        assertThat(difference.isNamedIn("superuser, user_id, users2")).isFalse();
    }
}
