package io.authdb.it.benchmark;

import io.authdb.engine.discover.ClassSearch;
import io.authdb.engine.discover.Discovery;
import io.authdb.engine.seal.Index;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the measured calls work on, made once and handed to the JVMs they are measured in.
 *
 * @param classes the folder of a thousand compiled migrations
 * @param index the file that verify would write of them
 * @param catalog the URL of a database with a thousand tables
 */
record Inputs(Path classes, Path index, String catalog) {

    static final int SIZE = 1000;

    private static final String PREFIX = "benchmark.input.";

    static Inputs made(Path folder, String catalog) throws IOException {
        Path classes = MadeChain.of(SIZE, folder.resolve("classes")).classes();
        Index index = new Index(
                Discovery.of(new ClassSearch(List.of(classes), List.of()).declarations()).chain().revisions().stream()
                        .map(revision -> new Index.Entry(
                                revision, "yes", new Index.Sealing("0".repeat(64), "1".repeat(64), ""), List.of()))
                        .toList());
        return new Inputs(classes, Files.writeString(folder.resolve("index"), index.text()), catalog);
    }

    /** As the JVM that made them says. */
    static Inputs given() {
        return new Inputs(Path.of(given("classes")), Path.of(given("index")), given("catalog"));
    }

    String[] options() {
        return new String[] {
            "-D" + PREFIX + "classes=" + classes, "-D" + PREFIX + "index=" + index, "-D" + PREFIX + "catalog=" + catalog
        };
    }

    private static String given(String name) {
        return System.getProperty(PREFIX + name);
    }
}
