package io.authdb.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LossTest extends RowsTest {

    @Test
    void as_many_rows_as_are_deleted_are_found_lost_in_every_table_of_a_rich_schema() throws SQLException {
        run(RichSchema.SQL);
        Generated generated = fill();
        Contents before = read();
        assertThat(before.rows())
                .isEqualTo(generated.rows().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        Random random = new Random(7);
        for (var table : generated.rows().entrySet()) {
            int deleted = 1 + random.nextInt(table.getValue());
            String name = Literal.name(table.getKey());
            superuser.setAutoCommit(false);
            run("set local session_replication_role = replica");
            run("delete from " + name + " where (tableoid, ctid) in (select tableoid, ctid from " + name + " limit "
                    + deleted + ")");
            Contents now = before.again(superuser, List.of(oid(name)));
            assertThat(now.rows()).isEqualTo(before.rows() - deleted);
            assertThat(before.differences(now)).singleElement().satisfies(difference -> {
                assertThat(difference.table()).isEqualTo(table.getKey());
                assertThat(difference.lost()).isEqualTo(deleted);
                assertThat(difference.changed() + difference.added()).isZero();
            });
            superuser.rollback();
            superuser.setAutoCommit(true);
        }
    }

    @Test
    void rows_that_come_and_go_in_any_order_are_counted_right() throws SQLException {
        run("create table t (a int, b text, c int)");
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            run("truncate t", "insert into t select n, 'x' || n % 7, n / 3 from generate_series(1, 60) as n");
            Contents before = read();
            int lost = random.nextInt(10);
            int changed = random.nextInt(10);
            run("update t set b = b || '!' where a > 20 and a <= 20 + " + changed);
            run("delete from t where a > 40 and a <= 40 + " + lost);
            long found = 0;
            for (RowDifference difference : before.differences(read())) {
                assertThat(difference.lost()).isEqualTo(lost);
                assertThat(difference.changed()).isEqualTo(changed);
                assertThat(difference.added()).isZero();
                found += difference.lost() + difference.changed();
            }
            assertThat(found).isEqualTo(lost + changed);
        }
    }
}
