package io.authdb.engine.tool;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** {@code java -cp ... io.authdb.engine.tool.Main upgrade}: the tool as a process, configured by the environment. */
public final class Main {

    private Main() {}

    /** Exits with the tool's exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(new AuthdbTool().run(out, err, args));
    }
}
