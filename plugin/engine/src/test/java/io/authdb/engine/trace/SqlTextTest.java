package io.authdb.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlTextTest {
    /** Tokens are written apart with a visible mark, since they may hold any white space themselves. */
    record Lexed(String sql, String tokens) {}

    static List<Lexed> tricky() {
        return List.of(
                new Lexed("a=1", "a¦=¦1"),
                new Lexed("a<-1", "a¦<¦-¦1"),
                new Lexed("a<--1\n2", "a¦<¦2"),
                new Lexed("a@-1", "a¦@-¦1"),
                new Lexed("a*-+b", "a¦*¦-¦+¦b"),
                new Lexed("a->>'b'", "a¦->>¦'b'"),
                new Lexed("a #>> '{x}'", "a¦#>>¦'{x}'"),
                new Lexed("j ?| array['x']", "j¦?|¦array¦[¦'x'¦]"),
                new Lexed("a/*c*/b", "a¦b"),
                new Lexed("a+/*c*/b", "a¦+¦b"),
                new Lexed("/* a /* b */ c */d", "d"),
                new Lexed("/* -- */ 1 -- /*\n+ 2", "1¦+¦2"),
                new Lexed("1 --x\r+ 2", "1¦+¦2"),
                new Lexed("'it''s -- /* '", "'it''s -- /* '"),
                new Lexed("'a\\' 'b'", "'a\\'¦'b'"),
                new Lexed("E'a\\' b' c", "E'a\\' b'¦c"),
                new Lexed("e'a\\\\' c", "e'a\\\\'¦c"),
                new Lexed("E'a'\n'b\\' c' d", "E'a'¦'b\\' c'¦d"),
                new Lexed("E'a', 'b\\' c", "E'a'¦,¦'b\\'¦c"),
                new Lexed("U&'\\0041' UESCAPE '!'", "U&'\\0041'¦UESCAPE¦'!'"),
                new Lexed("u&\"a b\"\"c\"", "u&\"a b\"\"c\""),
                new Lexed("u & 'a'", "u¦&¦'a'"),
                new Lexed("B'01' x'FF' N'ä'", "B'01'¦x'FF'¦N'ä'"),
                new Lexed("\"a \"\" ; b\".\"c\"", "\"a \"\" ; b\"¦.¦\"c\""),
                new Lexed("$$a ; $x$ b$$", "$$a ; $x$ b$$"),
                new Lexed("$f$ $g$ $$ $f$ x", "$f$ $g$ $$ $f$¦x"),
                new Lexed("$ä1$ ' $ä1$", "$ä1$ ' $ä1$"),
                new Lexed("a$$b$$", "a$$b$$"),
                new Lexed("$1+$2", "$1¦+¦$2"),
                new Lexed("1.5e-3+.5-1.", "1.5e-3¦+¦.5¦-¦1."),
                new Lexed("1..10", "1¦..¦10"),
                new Lexed("1_000 0xFF 1e5 1else", "1_000¦0xFF¦1e5¦1¦else"),
                new Lexed("a::int[1:2]", "a¦::¦int¦[¦1¦:¦2¦]"),
                new Lexed("f(a:=1,b=>2)", "f¦(¦a¦:=¦1¦,¦b¦=>¦2¦)"),
                new Lexed("ünï_1$ x\u00a0y", "ünï_1$¦x\u00a0y"),
                new Lexed("'never closed ; ", "'never closed ; "),
                new Lexed("$a$ never closed", "$a$ never closed"),
                new Lexed("1 /* never closed", "1"),
                new Lexed("a $ b { \\", "a¦$¦b¦{¦\\"));
    }

    @ParameterizedTest
    @MethodSource("tricky")
    void tokens_are_those_of_postgresql(Lexed lexed) {
        assertThat(new SqlLexer(lexed.sql(), false).tokens())
                .containsExactly(lexed.tokens().split("¦"));
    }

    @ParameterizedTest
    @MethodSource("tricky")
    void white_space_and_comments_between_tokens_do_not_show(Lexed lexed) {
        var random = new Random(lexed.sql().hashCode());
        List<String> tokens = List.of(lexed.tokens().split("¦"));
        String plain = SqlText.of(lexed.sql()).normalized();
        for (int round = 0; round < 50; round++) {
            String spaced = tokens.stream().map(token -> blank(random) + token).collect(Collectors.joining());
            assertThat(SqlText.of(spaced).normalized()).isEqualTo(plain);
        }
    }

    /** White space or a comment, with a line break now and then; never nothing, which could join two tokens. */
    private static String blank(Random random) {
        List<String> blanks = List.of(" ", "\n", "\t", "\r\n", "\f", "/* ' */", " -- \" $$\n", "/* /* ; */ */");
        return random.ints(1 + random.nextInt(3), 0, blanks.size())
                .mapToObj(blanks::get)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("tricky")
    void the_normal_form_is_its_own_normal_form(Lexed lexed) {
        String normalized = SqlText.of(lexed.sql()).normalized();
        assertThat(SqlText.of(normalized).normalized()).isEqualTo(normalized);
    }

    @Test
    void what_is_not_white_space_or_comment_changes_the_normal_form() {
        List<String> different = List.of(
                "select 1",
                "SELECT 1",
                "select '1'",
                "select ' 1'",
                "select \"1\"",
                "select $$1$$",
                "select $$ 1$$",
                "select 11",
                "select 1 1",
                "select -1",
                "select @-1",
                "select @ -1",
                "select N'1'",
                "select N '1'");
        assertThat(different.stream().map(sql -> SqlText.of(sql).normalized())).doesNotHaveDuplicates();
    }

    @Test
    void trailing_and_empty_statements_do_not_show() {
        assertThat(SqlText.of("; a ;; b ; /* c */ ; ").normalized()).isEqualTo("a ; b");
    }

    @Test
    void a_placeholder_stands_alone_and_a_doubled_question_mark_is_an_operator() {
        assertThat(SqlText.withPlaceholders("a=? and b ??| ? and c=?-1 and ?||'x'")
                        .normalized())
                .isEqualTo("a = ? and b ??| ? and c = ? - 1 and ? || 'x'");
        assertThat(SqlText.of("a=?").normalized()).isEqualTo("a =?");
    }

    record Counted(String sql, int statements) {}

    static List<Counted> texts() {
        return List.of(
                new Counted("", 0),
                new Counted(" ; -- ;\n", 0),
                new Counted("select ';'; select $$;$$; select \";\"", 3),
                new Counted("create rule r as on insert to t do also (select 1; select 2); select 3", 2),
                new Counted("create function f() returns int begin atomic select 1; select 2; end; select 3", 2),
                new Counted(
                        "create function f(a int) returns int begin atomic select case a when 1 then 2 end;"
                                + " select 1 as end; select 2; end; select 3",
                        2),
                new Counted("create table t (a int); begin; select 1; end", 4),
                new Counted("select begin atomic; select 1", 2),
                new Counted("select 1); select 2", 2));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void statements_end_at_semicolons_outside_of_quotes_parentheses_and_bodies(Counted text) {
        assertThat(SqlText.of(text.sql()).statements()).hasSize(text.statements());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commit",
                " /* a */ Commit work",
                "begin",
                "start transaction",
                "end",
                "abort",
                "rollback",
                "rollback and chain",
                "prepare transaction 'x'",
                "commit prepared 'x'",
                "select 1; commit; select 2",
                "create function f() returns int begin atomic select 1; end; commit",
                "select E'\\''; commit"
            })
    void transaction_control_is_seen_wherever_a_statement_begins(String sql) {
        assertThat(SqlText.of(sql).transactionControl()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "savepoint a",
                "release a",
                "rollback to a",
                "rollback work to savepoint a",
                "rollback transaction to a",
                "prepare p as select 1",
                "select 'a'; -- commit;\n select '; commit;'",
                "do $$ begin perform 1; end; $$",
                "create function f() returns int begin atomic select 1; end",
                "select \"commit\" from t as t (commit)"
            })
    void what_only_looks_like_transaction_control_is_none(String sql) {
        assertThat(SqlText.of(sql).transactionControl()).isEmpty();
    }

    @Test
    void a_keyword_is_upper_case_and_empty_past_the_end() {
        SqlStatement statement = SqlText.of("create Index").statements().get(0);
        assertThat(List.of(statement.keyword(0), statement.keyword(1), statement.keyword(2)))
                .containsExactly("CREATE", "INDEX", "");
    }

    @ParameterizedTest
    @MethodSource
    void compactly_it_has_one_space_where_it_had_any(String sql, String compact) {
        assertThat(SentStatement.plain(sql).compact()).isEqualTo(compact);
    }

    static List<Arguments> compactly_it_has_one_space_where_it_had_any() {
        return List.of(
                Arguments.of("", ""),
                Arguments.of(" -- nothing", ""),
                Arguments.of("create table \"t\" (\n\t\"id\"  bigint\r\n)", "create table \"t\" ( \"id\" bigint )"),
                Arguments.of("select f(a.b)::int,1", "select f(a.b)::int,1"),
                Arguments.of("select /* ab */ a -- ab\n , b", "select a , b"),
                Arguments.of("select 'a  \n b', $$ c  d $$", "select 'a  \n b', $$ c  d $$"),
                Arguments.of("a; b ;", "a; b ;"));
    }
}
