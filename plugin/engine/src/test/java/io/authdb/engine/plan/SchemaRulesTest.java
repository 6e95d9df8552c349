package io.authdb.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.history.HistorySchema;
import io.authdb.engine.history.SchemaName;
import io.authdb.engine.history.Schemas;
import io.authdb.engine.history.State;
import io.authdb.engine.history.WorkingSchema;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.Spelling;
import io.authdb.engine.testing.Chains;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaRulesTest {

    /** Told, recorded, meant by the connection, whether it exists, what is applied; and the code of the refusal. */
    @ParameterizedTest(name = "told {0}, recorded {1}, current {2}, exists {3}, applied {4} -> {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,      -,      public, true,  -,   ''",
                "-,      -,      authdb, true,  -,   ''",
                "-,      -,      app,    true,  -,   UnclearSchema",
                "-,      -,      '',     false, -,   UnclearSchema",
                "app,    -,      app,    true,  -,   ''",
                "app,    -,      public, false, -,   ''",
                "public, -,      app,    true,  -,   ''",
                "-,      public, app,    true,  001, ''",
                "-,      app,    app,    true,  001, OtherSchema",
                "app,    app,    public, true,  001, ''",
                "app,    app,    public, false, 001, NoSuchSchema",
                "app,    app,    public, false, -,   ''",
                "app,    public, app,    true,  -,   OtherSchema",
                "app,    public, app,    false, 001, OtherSchema",
            })
    void aRunWorksWhereItIsMeantTo(
            String told, String recorded, String current, boolean exists, String applied, String code) {
        Schemas schemas =
                new Schemas(HistorySchema.DEFAULT, Optional.ofNullable(told).map(SchemaName::new));
        WorkingSchema schema = new WorkingSchema(schemas, Optional.ofNullable(recorded), current, exists);
        State before = applied == null ? State.NONE : Chains.applied(Chains.SEED, applied);
        State state = new State(before.fence(), before.applied(), before.interrupted(), schema);

        List<Problem> problems = SchemaRules.problems(state, Command.of("upgrade", "head"));

        assertThat(problems.stream().map(Problem::code).collect(Collectors.joining(" ")))
                .isEqualTo(code);
        assertThat(problems).allMatch(problem -> problem.state().startsWith("Nothing was run."));
    }

    @ParameterizedTest
    @CsvSource({"app", "''"})
    void whoIsAskedGetsTheCommandsToAnswerWith(String current) {
        WorkingSchema schema = new WorkingSchema(Schemas.DEFAULT, Optional.empty(), current, true);
        State state = new State(Optional.empty(), List.of(), Optional.empty(), schema);

        Problem problem =
                SchemaRules.problems(state, Command.of("upgrade", "head")).get(0);

        String inPublic = "To work in public: mvn authdb:upgrade -Dauthdb.target=head -Dauthdb.schema=public";
        String inApp = "To work in app: mvn authdb:upgrade -Dauthdb.target=head -Dauthdb.schema=app\n";
        assertThat(problem.text(Spelling.MAVEN)).endsWith((current.isEmpty() ? "" : inApp) + inPublic);
    }
}
