package io.authdb.engine.tool;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code java -jar app-migrations.jar upgrade}: the tool as a process, configured by the environment, as {@link Variable}
 * has it.
 */
public final class Main {

    private Main() {}

    /** Exits with the tool's exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(List.of(args).equals(WarmUp.WORDS) ? WarmUp.run(out) : new AuthdbTool().run(out, err, args));
    }
}
