package io.authdb.engine.plan;

import io.authdb.engine.history.State;
import io.authdb.engine.history.WorkingSchema;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import java.util.List;

/** Whether the schema migrations would work in is the one that is meant. */
final class SchemaRules {

    private SchemaRules() {}

    static List<Problem> problems(State state, Command typed) {
        WorkingSchema schema = state.schema();
        if (schema.recorded().isEmpty()) {
            return unclear(schema) ? List.of(unclear(state, typed)) : List.of();
        }
        String recorded = schema.recorded().orElseThrow();
        if (!recorded.equals(schema.name().value())) {
            return List.of(other(recorded, state, typed));
        }
        return schema.exists() || state.applied().isEmpty() ? List.of() : List.of(gone(state));
    }

    /** A history answers the question for all runs but the first; its own schema is nobody's wish. */
    private static boolean unclear(WorkingSchema schema) {
        String history = schema.schemas().history().name().value();
        return schema.schemas().told().isEmpty()
                && !List.of(schema.name().value(), history).contains(schema.current());
    }

    private static Problem unclear(State state, Command typed) {
        String current = state.schema().current();
        String meant = current.isEmpty() ? "no schema that exists" : "schema " + current;
        Problem problem = problem(
                "UnclearSchema",
                "names without a schema mean " + meant + " to this connection, and"
                        + " nobody said that the migrations work in "
                        + state.schema().name() + ".",
                state);
        return (current.isEmpty() ? problem : problem.advise("To work in " + current, in(current, typed)))
                .advise(
                        "To work in " + state.schema().name(),
                        in(state.schema().name().value(), typed));
    }

    private static Problem other(String recorded, State state, Command typed) {
        String history = state.schema().schemas().history().name().value();
        return problem("OtherSchema", "the history in " + history + " is that of schema " + recorded + ".", state)
                .advise("To work in " + recorded, in(recorded, typed))
                .advise("What works in another schema needs a history of its own: set historySchema too.");
    }

    private static Problem gone(State state) {
        return problem("NoSuchSchema", "it does not exist, and revisions were applied in it.", state)
                .advise("Bring it back. If it was renamed, tell the history, as the page on placement says.");
    }

    private static Command in(String schema, Command typed) {
        return typed.with("schema", schema);
    }

    private static Problem problem(String code, String what, State state) {
        return Problem.of(code, "schema " + state.schema().name(), what)
                .withState("Nothing was run. The database is still at " + state.name() + ".");
    }
}
