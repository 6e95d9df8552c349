package io.authdb.engine.tool;

import io.authdb.engine.problem.Spelling;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a caller hands over beside words: things that are secret or that are no words.
 *
 * @param password the password; not shown by {@link #toString()}
 * @param scratchPassword that of the scratch server's superuser; not shown either
 * @param scratchStop stops the scratch server; empty where that goes on
 * @param environment environment variables
 * @param out takes lines of output
 * @param err takes lines of what went wrong
 * @param lastWords takes lines of what went wrong that have to be out at once, since the JVM is about to be halted
 * @param current takes the revision the database is at, once that is known
 * @param warn takes lines of what is odd and stops nothing
 * @param live takes what holds for now, to be written over by the next; empty where lines stay
 * @param spelling how this user types commands
 */
record Context(
        Optional<char[]> password,
        Optional<char[]> scratchPassword,
        Optional<Runnable> scratchStop,
        Map<String, String> environment,
        Consumer<String> out,
        Consumer<String> err,
        Consumer<String> lastWords,
        Consumer<String> current,
        Consumer<String> warn,
        Optional<Consumer<String>> live,
        Spelling spelling) {

    /** Reads the map of {@link AuthdbTool#apply}, whose values are of JDK types. */
    @SuppressWarnings("unchecked")
    static Context of(Map<String, Object> map) {
        return new Context(
                Optional.ofNullable((char[]) map.get("password")),
                Optional.ofNullable((char[]) map.get("scratchPassword")),
                Optional.ofNullable((Runnable) map.get("scratchStop")),
                (Map<String, String>) map.getOrDefault("environment", Map.of()),
                (Consumer<String>) map.getOrDefault("out", (Consumer<String>) line -> {}),
                (Consumer<String>) map.getOrDefault("err", (Consumer<String>) line -> {}),
                (Consumer<String>)
                        map.getOrDefault("lastWords", map.getOrDefault("err", (Consumer<String>) line -> {})),
                (Consumer<String>) map.getOrDefault("current", (Consumer<String>) id -> {}),
                (Consumer<String>) map.getOrDefault("warn", map.getOrDefault("err", (Consumer<String>) line -> {})),
                Optional.ofNullable((Consumer<String>) map.get("live")),
                Spelling.valueOf((String) map.getOrDefault("spelling", "COMMAND_LINE")));
    }

    /** A word of the command, or else the environment variable. */
    Optional<String> setting(Words words, String option, String variable) {
        return words.option(option)
                .or(() -> Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank()));
    }

    /** The same with another password. */
    Context with(char[] other) {
        return new Context(
                Optional.of(other),
                scratchPassword,
                scratchStop,
                environment,
                out,
                err,
                lastWords,
                current,
                warn,
                live,
                spelling);
    }

    @Override
    public String toString() {
        return "Context[" + spelling + "]";
    }
}
