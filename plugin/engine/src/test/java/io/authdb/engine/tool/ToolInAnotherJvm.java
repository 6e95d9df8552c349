package io.authdb.engine.tool;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The tool as a build calls it, in a JVM that a migration may end. */
final class ToolInAnotherJvm {

    private ToolInAnotherJvm() {}

    public static void main(String[] words) {
        Consumer<String> out = System.out::println;
        System.exit(new AuthdbTool().apply(List.of(words), Map.of("out", out, "err", out)));
    }
}
