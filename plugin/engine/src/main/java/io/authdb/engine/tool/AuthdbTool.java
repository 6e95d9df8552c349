package io.authdb.engine.tool;

import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.problem.Spelling;
import io.authdb.engine.report.Json;
import io.authdb.engine.report.ProblemsJson;
import java.io.File;
import java.io.PrintWriter;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.spi.ToolProvider;

/**
 * The tool {@code authdb}. A Maven goal finds it with {@link java.util.ServiceLoader} in a class loader of its own and
 * talks to it in JDK types only; the command line and tests use the same words.
 *
 * <p>It holds no state, so that one object may serve several threads.
 */
public final class AuthdbTool
        implements ToolProvider, BiFunction<List<String>, Map<String, Object>, Integer>, AutoCloseable {

    /** For {@link java.util.ServiceLoader}. */
    public AuthdbTool() {}

    @Override
    public String name() {
        return "authdb";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... args) {
        Consumer<String> toOut = out::println;
        Consumer<String> toErr = err::println;
        return apply(
                List.of(args),
                Map.of("environment", System.getenv(), "out", toOut, "err", toErr, "spelling", spelling()));
    }

    /** A class path that is one jar is what {@code java -jar} makes of its word. */
    private static String spelling() {
        boolean jar = System.getProperty("java.class.path").matches("[^" + File.pathSeparator + "]+\\.jar");
        return (jar ? Spelling.JAR : Spelling.COMMAND_LINE).name();
    }

    /**
     * Carries out a command.
     *
     * @param words as typed, the first says what to do
     * @param context what is secret or no word, all optional: {@code password} and
     *     {@code scratchPassword} (each a {@code char[]}), {@code scratchStop} (a
     *     {@code Runnable} for when the JVM has to be halted), {@code environment} (a
     *     map of strings), {@code out}, {@code err} and {@code warn} (consumers of lines), {@code lastWords}
     *     (a consumer of lines that have to be out at once, since the JVM is about to be halted; {@code err} unless given), {@code live} (a consumer
     *     of what holds for now, for a terminal's last line, which the next writes over), {@code current} (a consumer of
     *     the id an upgrade, a downgrade or {@code current} finds the database at in the end, or {@code base}),
     *     {@code spelling} ({@code MAVEN}, {@code COMMAND_LINE} or {@code JAR}, how commands are spelled in advice)
     * @return the exit code: 0 done; 1 usage; 2 wrong classes; 3 refused; 4 a migration failed; 5 the database; 6
     *     of {@code plan}, wait
     */
    @Override
    public Integer apply(List<String> words, Map<String, Object> context) {
        Context handed = Context.of(context);
        if (Usage.isAsked(words)) {
            new Usage(handed.spelling()).lines().forEach(handed.out());
            return 0;
        }
        JooqMessages.switchOff();
        Shutdown shutdown = Shutdown.await();
        try {
            Words complete = Variable.complete(Words.parse(words), handed.environment());
            return new Conversation(complete, handed).hold(shutdown);
        } catch (AuthdbException failed) {
            if (words.contains("--json") || Variable.wantsJson(handed.environment())) {
                handed.out().accept(Json.of(new ProblemsJson(failed, handed.spelling()).json()));
            }
            failed.text(handed.spelling()).lines().forEach(handed.err());
            return failed.exitCode();
        } finally {
            shutdown.over();
        }
    }

    /**
     * Lets go of what a command left behind in the JVM: the driver's registration, which would keep the class loader of
     * this tool alive. For whoever gave the tool a class loader of its own.
     */
    @Override
    public void close() throws SQLException {
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            if (driver.getClass().getClassLoader() == AuthdbTool.class.getClassLoader()) {
                DriverManager.deregisterDriver(driver);
            }
        }
    }
}
