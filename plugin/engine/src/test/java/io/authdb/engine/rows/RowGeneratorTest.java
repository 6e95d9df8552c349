package io.authdb.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowGeneratorTest extends RowsTest {

    @Test
    void a_table_gets_rows_with_nulls_and_far_keys() throws SQLException {
        run("create table task (id serial primary key, title text not null, note text, done bool default false)");
        Generated generated = fill();
        assertThat(generated.rows()).containsEntry("task", 5);
        assertThat(generated.unfilled()).isEmpty();
        assertThat(generated.touched()).contains(oid("task"));
        assertThat(ask("select min(id) from task")).isEqualTo("1000000007");
        assertThat(ask("select count(*) > 0 and count(*) < 5 from task where note is null"))
                .isEqualTo("t");
        assertThat(ask("select last_value from task_id_seq")).isEqualTo("3");
        assertThat(superuser.getAutoCommit()).isTrue();
        assertThat(fill().rows()).isEmpty();
    }

    @Test
    void referenced_tables_come_first() throws SQLException {
        run("create table z (id int primary key)", "create table a (z int not null references z)");
        run("create table m (a int references z, b int references z, primary key (a, b))");
        assertThat(fill().rows().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void a_trigger_that_raises_leaves_the_table_empty_and_says_why() throws SQLException {
        run("create table t (a int)");
        run("create function no() returns trigger language plpgsql as $$begin raise 'not today'; end$$");
        run("create trigger no before insert on t for each row execute function no()");
        Generated generated = fill();
        assertThat(generated.rows()).isEmpty();
        assertThat(generated.unfilled()).containsExactly("table t: ERROR: not today");
        assertThat(generated.touched()).isEqualTo(List.of());
    }
}
