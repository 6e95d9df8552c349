package io.authdb.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.trace.Outcome;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.verify.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void statementsAreAsSentAndEachIsEnded() {
        assertThat(new SqlScript(Proofs.SEED.proofs().get(0)).upgrade()).isEqualTo("""
                        -- upgrade of 001 initial-models: 2 statements
                        -- reversible: yes, loses data: all users and tasks

                        create table "users" (
                          "id" bigint not null, -- the key
                          primary key ("id")
                        );

                        create table "task" ("id" bigint, "owner_id" bigint);
                        """);
    }

    @Test
    void whatIsNotInTheTextIsBesideIt() {
        Proof proof = Proofs.of("1", "", "")
                .varying()
                .sendingStatements(
                        new SentStatement(
                                "insert into t values (?)", true, List.of("$1 string 'a\nb'"), new Outcome.Done()),
                        new SentStatement("select 1/0;", false, List.of(), new Outcome.Failed("zero")),
                        Proofs.plain("select 1 -- one"))
                .build();
        assertThat(new SqlScript(proof).upgrade()).isEqualTo("""
                        -- upgrade of 1 step-1: 3 statements
                        -- reversible: yes
                        -- as sent once: not the same each time it ran

                        insert into t values (?);
                        -- $1 string 'a
                        -- b'

                        select 1/0;
                        -- failed, and the migration went on

                        select 1 -- one
                        ;
                        """);
    }

    @Test
    void whatCannotBeTakenBackHasNoScriptForIt() {
        assertThat(new SqlScript(Proofs.SEED.proofs().get(2)).downgrade()).isEmpty();
        assertThat(new SqlScript(Proofs.MIXED.proofs().get(0)).downgrade()).isEmpty();
        assertThat(new SqlScript(Proofs.SEED.proofs().get(1)).downgrade())
                .hasValueSatisfying(text -> assertThat(text).contains("drop index \"task_owner_id_idx\";"));
    }
}
