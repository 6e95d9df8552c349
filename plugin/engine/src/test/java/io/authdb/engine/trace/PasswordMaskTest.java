package io.authdb.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "create role app login password 'it''s' valid until 'x' | create role app login password '***' valid until 'x'",
                "alter user app encrypted PassWord e'it\\'s'            | alter user app encrypted PassWord '***'",
                "alter role app password $a$it's$a$                     | alter role app password '***'",
                "alter role app /* password 'b' */ password /* 'b' */ 'b' | alter role app /* password 'b' */ password /* 'b' */ '***'",
                "create user mapping for app server s options (user 'a', password 'b') | create user mapping for app server s options (user 'a', password '***')",
                "alter server s options (set \"password\" 'b')          | alter server s options (set \"password\" '***')",
                "create subscription s connection 'host=h password=abc user=u' publication p | create subscription s connection 'host=h password=*** user=u' publication p",
                "select dblink_connect('host=h password=''a b'' user=u') | select dblink_connect('host=h password=*** user=u')",
                "do $$ begin alter role app password 'b'; end $$        | do $$ begin alter role app password '***'; end $$",
                "select 1; alter role app password 'b'; select 2        | select 1; alter role app password '***'; select 2",
            })
    void aPasswordIsNotShown(String sql, String shown) {
        assertThat(PasswordMask.over(sql, false)).isEqualTo(shown);
        assertThat(SentStatement.plain(sql).holdsPassword()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table account (password text default 'x', password_hash text)",
                "alter role app password null",
                "update account set password = 'x'",
                "insert into account (login, password) values ('a', 'b')",
                "comment on column account.password is 'hashed'",
                "select 1 -- password 'x'",
                "alter role app password ?",
            })
    void whatIsNoPasswordStaysAsItIs(String sql) {
        assertThat(PasswordMask.over(sql, true)).isEqualTo(sql);
    }
}
