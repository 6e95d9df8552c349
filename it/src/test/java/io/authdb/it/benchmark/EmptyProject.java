package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Maven with nothing to do: what every goal is paid on top of. */
final class EmptyProject implements Tool {

    static final String NAME = "mvn validate, an empty project";

    @Override
    public List<Contestant> prepared(List<MadeMigration> chain, Path folder, ChildRun run) throws IOException {
        ProjectFiles.of("empty", folder);
        Command validate = Command.maven(folder, List.of("validate"));
        return List.of(
                new Contestant(NAME, "select " + chain.size(), Map.of(Task.AT_HEAD, (database, port) -> validate)));
    }
}
