package io.authdb.engine.recover;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.trace.SqlText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgesTest {

    /** A statement and who judges it; nobody judges what is not known for certain. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "create index concurrently i on t (a)                   | CreatedIndex[index=i, table=t]",
                "CREATE UNIQUE INDEX CONCURRENTLY \"I\" ON ONLY s.\"T t\" USING gin (a) | CreatedIndex[index=\"I\", table=s.\"T t\"]",
                "/* why */ create index /* now */ concurrently i on t(a) | CreatedIndex[index=i, table=t]",
                "create index i on t (a)                                |",
                "create index concurrently on t (a)                     |",
                "create index concurrently if not exists i on t (a)     |",
                "create index concurrently U&\"i\" on t (a)             |",
                "drop index concurrently s.i                            | DroppedIndex[index=s.i, tolerant=false]",
                "drop index concurrently if exists i cascade            | DroppedIndex[index=i, tolerant=true]",
                "drop index i                                           |",
                "reindex index concurrently i                           | RebuiltIndexes[kind=INDEX, name=i, concurrently=true]",
                "reindex (verbose, concurrently) table s.t              | RebuiltIndexes[kind=TABLE, name=s.t, concurrently=true]",
                "reindex database                                       | RebuiltIndexes[kind=DATABASE, name=, concurrently=false]",
                "alter table if exists p detach partition s.c concurrently | DetachedPartition[table=p, partition=s.c]",
                "alter table p detach partition c                       |",
                "alter table p detach partition c finalize              |",
                "alter type t add value 'it''s'                         | AddedLabel[type=t, label=it's, tolerant=false]",
                "alter type s.t add value if not exists 'x' before 'y'  | AddedLabel[type=s.t, label=x, tolerant=true]",
                "alter type t add value E'x'                            |",
                "alter type t rename value 'x' to 'y'                   |",
                "vacuum                                                 | Vacuum[patient=true]",
                "vacuum (full, analyze) t                               | Vacuum[patient=false]",
                "vacuum full t                                          | Vacuum[patient=false]",
                "drop index concurrently a; drop index concurrently b   |",
                "select 'create index concurrently i on t (a)'          |",
                "insert into t values (1)                               |",
            })
    void knowsAStatementByItsWords(String sql, String judge) {
        assertThat(Judges.of(SqlText.of(sql)).map(Object::toString).orElse(null))
                .isEqualTo(judge);
    }

    @ParameterizedTest
    @CsvSource({
        "insert into t values (1), true",
        "alter system set work_mem = 1, true",
        "create database d, true",
        "call p(), false",
        "do 'begin commit; end', false",
        "cluster, false",
        "create subscription s connection '' publication p, false",
        "insert into t values (1); insert into t values (2), false",
    })
    void knowsWhatAnErrorUndoes(String sql, boolean undone) {
        assertThat(Judges.undoneByError(SqlText.of(sql))).isEqualTo(undone);
    }
}
