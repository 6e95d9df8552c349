package io.authdb.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL is asked whether the normal form still is the same SQL. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NormalFormTest extends RecordingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1<-1, 2*-+3, @ -5, 3-(-2), 2^ -1, 7% -3, !!'a'::tsquery, ~1",
                "select '{\"a\":[1,2]}'::jsonb#>>'{a,1}', '{\"a\":1}'::jsonb@>'{\"a\":1}'",
                "select E'a\\'b', 'a\\', U&'\\0041', U&'!0041'uescape'!', B'01', x'FF', N'n'",
                "select $$a;$x$ b$$||$q$ $$ $q$,$ä$ö$ä$",
                "select 1.5e-3+.5-1.,1_000,0xFF,1e5,(array[1,2,3])[1:2],(array[1,2])[1]",
                "select/* /* ; */ */1--x\n+2 as\"a \"\" ; b\",make_date(year:=2024,month=>2,day=>29)",
                "select x.\"ü\",x.a$b from(select 1 as\"ü\",2 as a$b)as x where x.a$b<>1 and x.\"ü\"!=2"
            })
    void the_normal_form_answers_as_the_text_does(String sql) throws SQLException {
        String normalized = SqlText.of(sql).normalized();
        assertThat(normalized).isNotEqualTo(sql);
        assertThat(row(normalized)).isEqualTo(row(sql));
    }

    private String row(String sql) throws SQLException {
        try (var statement = raw.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            var row = new StringBuilder();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.append(rows.getMetaData().getColumnLabel(i))
                        .append('=')
                        .append(rows.getString(i))
                        .append('\n');
            }
            return row.toString();
        }
    }
}
