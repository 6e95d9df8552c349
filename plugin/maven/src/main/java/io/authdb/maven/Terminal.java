package io.authdb.maven;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * The last line of a terminal, which says what holds for now and gives way to every line that stays. Colours are Maven's
 * own: authdb adds none.
 *
 * @param screen the terminal
 */
record Terminal(Screen screen) {

    /** Back to the beginning of the line, and clear it (ECMA-48: CR, EL). */
    private static final String CLEAR = "\r\u001b[K";

    /** What fits on one line of any terminal; a longer text would stay when it is written over. */
    private static final int WIDTH = 79;

    /** Whether somebody looks on: not under -B, in CI, in a pipe, or where modules built side by side would mix. */
    static boolean isThere(MavenSession session) {
        return session.getRequest().isInteractiveMode()
                && !session.isParallel()
                && !session.getSystemProperties().containsKey("env.CI")
                && isTerminal(System.console());
    }

    Output around(Log log) {
        Consumer<String> lines = line -> clear(() -> log.info(line));
        Consumer<String> warnings = line -> clear(() -> log.warn(line));
        return new Output(lines, warnings, Optional.of(this::show));
    }

    private void show(String now) {
        screen.print(CLEAR + now.substring(0, Math.min(now.length(), WIDTH)));
    }

    private void clear(Runnable print) {
        screen.print(CLEAR);
        print.run();
    }

    /** Since Java 22 there is a console also where there is no terminal, and it can be asked. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
