package io.authdb.maven.embedded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that proves: has a scratch server at {@code <place>}, says so, and exits without closing it when its input ends. */
final class ScratchHolder {
    private ScratchHolder() {}

    public static void main(String[] arguments) throws Exception {
        ScratchServer server = Given.scratch(Path.of(arguments[0])).start();
        Given.query(server, "select 1");
        System.out.println("leased");
        if (new String(System.in.readAllBytes(), StandardCharsets.UTF_8).startsWith("close")) {
            server.close();
        }
    }
}
