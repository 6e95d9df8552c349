package io.authdb.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JooqTest extends RecordingTest {
    private DSLContext jooq(StatementType type) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        return DSL.using(connection, SQLDialect.POSTGRES, new Settings().withStatementType(type));
    }

    @Test
    void static_statements_of_jooq_are_recorded() {
        DSLContext db = jooq(StatementType.STATIC_STATEMENT);
        db.createTable(name("u")).column(name("id"), SQLDataType.INTEGER).execute();
        db.insertInto(table(name("u")), field(name("id"))).values(1).execute();
        assertThat(db.fetchCount(table(name("u")))).isEqualTo(1);
        assertThat(sent())
                .containsExactly(
                        "create table \"u\" (\"id\" int)",
                        "insert into \"u\" (\"id\") values (1)",
                        "select count(*) from \"u\"");
        assertThat(trace.statements()).allMatch(statement -> statement.binds().isEmpty());
    }

    @Test
    void prepared_statements_of_jooq_are_recorded_with_their_binds() {
        DSLContext db = jooq(StatementType.PREPARED_STATEMENT);
        db.insertInto(table(name("t")), field(name("id")), field(name("name")))
                .values(1, "a")
                .execute();
        assertThat(last().sql()).isEqualTo("insert into \"t\" (\"id\", \"name\") values (?, ?)");
        assertThat(last().binds()).containsExactly("$1 int 1", "$2 string 'a'");
        assertThat(last().outcome()).isEqualTo(new Outcome.Changed(1));
    }

    @Test
    void batches_of_jooq_are_recorded() {
        DSLContext db = jooq(StatementType.STATIC_STATEMENT);
        db.batch("insert into t values (1)", "insert into t values (2)").execute();
        assertThat(sent()).containsExactly("insert into t values (1)", "insert into t values (2)");
    }
}
