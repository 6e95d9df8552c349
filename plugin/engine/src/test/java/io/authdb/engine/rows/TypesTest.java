package io.authdb.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.authdb.engine.testing.TestServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypesTest extends RowsTest {

    /** No user's table has them: they have no input, or are the catalog's own. */
    private static final String NOBODYS = "'aclitem', 'gtsvector', 'pg_node_tree', 'pg_ndistinct', 'pg_dependencies',"
            + " 'pg_mcv_list', 'pg_brin_bloom_summary', 'pg_brin_minmax_multi_summary', 'regrole'";

    /** A scale below zero, or above the precision. */
    private static final List<String> NUMERIC_SINCE_15 = List.of("numeric(2,5)", "numeric(5,-2)");

    @Test
    void every_type_of_the_server_has_values_and_so_do_its_arrays() throws SQLException {
        List<String> types = List.of(ask("select string_agg(typname, ',' order by typname) from pg_type"
                        + " where typnamespace = 'pg_catalog'::regnamespace and typtype in ('b', 'r', 'm')"
                        + " and typcategory <> 'A' and typname not in (" + NOBODYS + ")")
                .split(","));
        assertThat(types).hasSizeGreaterThan(60);
        for (String type : types) {
            run("create table \"of_" + type + "\" (a \"" + type + "\", b \"" + type + "\"[] not null)");
        }
        assertThat(fill().unfilled()).isEmpty();
        for (String type : types) {
            assertThat(ask("select count(*) || ' ' || count(a) || ' ' || count(b) from \"of_" + type + '"'))
                    .as(type)
                    .isEqualTo("5 4 5");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "varchar(1)",
                "char(1)",
                "char(10)",
                "varchar(2)[]",
                "numeric(3)",
                "numeric(3,3)",
                "numeric(2,5)",
                "numeric(5,-2)",
                "numeric(1000,10)",
                "bit(3)",
                "bit varying(2)",
                "time(0)",
                "timestamp(3) with time zone",
                "interval year to month",
                "interval(2)",
                "float(3)",
                "mood",
                "mood[]",
                "pair",
                "pair[]",
                "nested",
                "textrange",
                "textmultirange",
                "vowel",
                "vowels",
                "int[][]",
                "empty_mood"
            })
    void modifiers_and_types_of_users_are_respected(String type) throws SQLException {
        assumeFalse(NUMERIC_SINCE_15.contains(type) && TestServer.version() < 15);
        run("create type mood as enum ('sad', 'so so', 'it''s \"ok\", {really}')", "create type empty_mood as enum ()");
        run("create type pair as (a int, b mood)", "create type nested as (p pair, t text[])");
        run(
                "create type textrange as range (subtype = text)",
                "create domain vowel as text check (value ~ '^[aeiou]$')");
        run("create domain vowels as text[]", "create table t (a " + type + ")");
        assertThat(fill().rows()).containsEntry("t", 5);
        assertThat(ask("select count(a) from t")).isEqualTo(type.equals("empty_mood") ? "0" : "4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bool",
                "int2",
                "int4",
                "int8",
                "numeric",
                "numeric(4,2)",
                "float4",
                "float8",
                "money",
                "text",
                "varchar(5)",
                "char(2)",
                "bytea",
                "date",
                "time",
                "timetz",
                "timestamp",
                "timestamptz",
                "interval",
                "uuid",
                "inet",
                "cidr",
                "macaddr",
                "bit(4)",
                "varbit",
                "jsonb",
                "tsvector",
                "int4range",
                "tstzmultirange",
                "text[]",
                "oid",
                "name",
                "pg_lsn"
            })
    void values_of_a_key_are_unlike_each_other(String type) throws SQLException {
        run("create table t (a " + type + " primary key)");
        assertThat(fill().rows()).containsEntry("t", type.equals("bool") ? 2 : 5);
    }
}
