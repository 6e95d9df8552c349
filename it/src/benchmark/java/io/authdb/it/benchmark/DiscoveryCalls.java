package io.authdb.it.benchmark;

import io.authdb.engine.discover.ClassSearch;
import io.authdb.engine.discover.Discovery;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.seal.Index;
import io.authdb.engine.seal.MalformedLineException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Finding migrations: by the index that verify writes, and by their class files. */
@State(Scope.Benchmark)
public class DiscoveryCalls {

    private final Inputs inputs = Inputs.given();

    @Benchmark
    public Chain fromIndex() throws IOException, MalformedLineException {
        return Index.parse(Files.readString(inputs.index())).chain();
    }

    @Benchmark
    public Chain fromClassFiles() {
        return Discovery.of(new ClassSearch(List.of(inputs.classes()), List.of()).declarations())
                .chain();
    }
}
