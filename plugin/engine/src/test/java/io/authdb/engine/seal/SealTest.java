package io.authdb.engine.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.trace.Checksum;
import io.authdb.engine.trace.Outcome;
import io.authdb.engine.trace.SentStatement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SealTest {

    private static final List<SentStatement> STATEMENTS = List.of(
            plain("create function f() returns text as $$\n  select E'\\n' -- \u0000\n$$ language sql "),
            new SentStatement("select '{}'::jsonb ?? 'a'", true, List.of(), new Outcome.Changed(3)),
            plain(""));

    @Test
    void theStatementsComeBackToTheCharacter() throws MalformedLineException {
        Seal seal = new Seal(new RevisionId("001"), "upgrade", "yes, loses data", STATEMENTS);
        assertThat(Seal.parse(seal.text()))
                .usingRecursiveComparison()
                .ignoringFields("file")
                .isEqualTo(seal);
        assertThat(seal.statements())
                .extracting(SentStatement::sql)
                .containsExactlyElementsOf(
                        STATEMENTS.stream().map(SentStatement::sql).toList());
        assertThat(seal.checksum()).isEqualTo(Checksum.of(STATEMENTS));
    }

    @Test
    void aDirectionThatSendsNothingIsASealToo() throws MalformedLineException {
        Seal seal = new Seal(new RevisionId("001"), "downgrade", "yes", List.of());
        assertThat(Seal.parse(seal.text()))
                .usingRecursiveComparison()
                .ignoringFields("file")
                .isEqualTo(seal);
    }

    @Test
    void anEditedSealIsNone() {
        String text = new Seal(new RevisionId("001"), "upgrade", "yes", STATEMENTS).text();
        assertThatThrownBy(() -> Seal.parse(text.replace("jsonb", "json")))
                .isInstanceOf(MalformedLineException.class)
                .hasMessage("the statements are not those that were proven");
        assertThatThrownBy(() -> Seal.parse(text + text.substring(text.indexOf("\nmigration"))))
                .hasMessage("the second block of migration 001");
    }

    @ParameterizedTest
    @MethodSource
    void whatItsTextAloneDoesNotSayCannotBeSealed(SentStatement sent, String obstacle) {
        assertThat(Seal.obstacle(List.of(plain("select 1"), sent)))
                .isEqualTo(Optional.of(obstacle).filter(it -> !it.isEmpty()));
    }

    static Stream<Arguments> whatItsTextAloneDoesNotSayCannotBeSealed() {
        return Stream.of(
                Arguments.of(plain("select 'copy t from stdin'"), ""),
                Arguments.of(plain("copy t from '/tmp/t'"), ""),
                Arguments.of(plain("copy t from stdin"), "statement 2 copies rows that are not in its text"),
                Arguments.of(
                        new SentStatement("insert into t values (?)", true, List.of("$1 int 5"), new Outcome.Done()),
                        "statement 2 has bound values"),
                Arguments.of(
                        new SentStatement("select 1/0", false, List.of(), new Outcome.Failed("division by zero")),
                        "statement 2 failed, and the migration went on"));
    }

    private static SentStatement plain(String sql) {
        return new SentStatement(sql, false, List.of(), new Outcome.Done());
    }
}
