package io.authdb.it.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    @Test
    void statementsAreTakenAsTheyAreWritten() {
        assertThat(texts("-- first\ncreate  TABLE a (b int /* ; */, c text); ;\r\n\r\nselect 1 -- last"))
                .containsExactly("create  TABLE a (b int /* ; */, c text)", "select 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ';', 'it''s; so'",
                "select E'it\\'s; so'",
                "select 'a\\', ';'",
                "select \";\" from \"a\"\";b\"",
                "do $$ begin perform 1; end; $$",
                "do $a$ begin execute $$ select 1; $$; end; $a$",
                "select $1, a$b, ';' from t where j ? 'k' and j ?| '{a,b}'::text[] and x @> '{}'",
                "select 1 /* a; /* b; */ c; */ + 1",
                "select 1 -- a; b\n + 1",
                "create rule r as on insert to t do also (insert into u values (1); insert into v values (2))",
                "create function f() returns int begin atomic select case when true then 1 else 2 end; select 2; end",
                "create or replace procedure p() begin atomic insert into t values (1); insert into t values (2); end",
                "select 'never closed; to the end",
            })
    void whatIsOneStatementStaysOne(String sql) {
        assertThat(texts(sql + ";select 2").get(0)).startsWith(sql);
        assertThat(texts("select 0;" + sql)).containsExactly("select 0", sql);
    }

    @Test
    void aByteOrderMarkIsNoStatement() {
        assertThat(texts("\uFEFFselect 1;")).containsExactly("select 1");
        assertThat(texts("\uFEFF")).isEmpty();
    }

    @Test
    void nothingButCommentsIsNothing() {
        assertThat(texts("-- nothing\r\n/* to do */ ;;")).isEmpty();
    }

    @Test
    void commandsOfPsqlAreLeftOutAndNoted() {
        Script script =
                Script.of("\\set ON_ERROR_STOP on\nselect 1;\n\\connect other\r\nselect 'a\\b'\\gexec\nselect 3");
        assertThat(script.statements())
                .extracting(ScriptStatement::text)
                .containsExactly("select 1", "select 'a\\b'", "select 3");
        assertThat(script.notes())
                .containsExactly(
                        "psql's own command left out: \\set ON_ERROR_STOP on",
                        "psql's own command left out: \\connect other",
                        "psql's own command left out: \\gexec");
    }

    @Test
    void rowsAfterCopyAreNoSql() {
        Script script = Script.of("COPY t (a, b) FROM stdin;\n1\tit's; \\N\n2\t$$\n\\.\nselect 1;");
        assertThat(script.statements().get(0).copied()).hasValue("1\tit's; \\N\n2\t$$\n");
        assertThat(script.statements().get(1).text()).isEqualTo("select 1");
    }

    @Test
    void rowsAfterCopyMayEndWithTheFile() {
        assertThat(Script.of("copy t from stdin;\n1").statements().get(0).copied())
                .hasValue("1\n");
        assertThat(Script.of("copy t from stdin").statements().get(0).copied()).hasValue("");
        assertThat(Script.of("copy t from '/a'").statements().get(0).copied()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        Script script = Script.of("begin;\ncopy t from stdin;\n1\t;\n\\.\ncreate function f() returns int "
                + "begin atomic select 1; end;\ndo $$;$$; -- end");
        assertThat(Script.of(script.text()).statements()).isEqualTo(script.statements());
    }

    @Test
    void aHugeFileTakesNoTime() {
        String insert = "insert into t values (1, 'it''s', E'\\'', $$;$$); -- so\n";
        assertThat(texts(insert.repeat(50_000))).hasSize(50_000);
    }

    private static List<String> texts(String sql) {
        return Script.of(sql).statements().stream().map(ScriptStatement::text).toList();
    }
}
