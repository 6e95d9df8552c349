package io.authdb.it.benchmark;

import io.authdb.engine.Authdb;
import io.authdb.engine.discover.ClassSearch;
import io.authdb.engine.discover.Discovery;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.ProofProgress;
import io.authdb.engine.verify.Settings;
import io.authdb.engine.verify.Verification;
import io.authdb.it.corpora.JavaSources;
import io.authdb.it.corpora.ScratchPostgres;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiled {@linkplain MadeMigration migrations}.
 *
 * @param classes the folder with their class files
 */
record MadeChain(Path classes) {

    static MadeChain of(int size, Path classes) throws IOException {
        JavaSources sources = new JavaSources("made");
        MadeMigration.chain(size).forEach(migration -> sources.add("M" + migration.id(), migration.source()));
        sources.compile(classes);
        return new MadeChain(classes);
    }

    Verification verify(ScratchPostgres server) throws IOException {
        return inLoader(() -> Authdb.offline().classes(classes).verify(server, Settings.DEFAULT, ProofProgress.SILENT));
    }

    /**
     * All there are, of whatever weight, but that it drops in the end what it made and does not say so: what is truly
     * reversible gives no cause for a note either.
     */
    static List<String> findings(Verification verification) {
        return Stream.concat(
                        verification.findings().stream(),
                        verification.proofs().stream().flatMap(proof -> proof.findings().stream()))
                .filter(finding -> !finding.code().equals("LossUnsaid"))
                .map(Finding::headline)
                .toList();
    }

    /** The same steps on the same main lane, and nobody looks. */
    void executeOnly(ScratchPostgres server) throws IOException {
        List<Revision> revisions = Discovery.of(new ClassSearch(List.of(classes), List.of()).declarations())
                .chain()
                .revisions();
        inLoader(() -> {
            BareRun.of(server, revisions);
            return "";
        });
    }

    private <T> T inLoader(Work<T> work) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, MadeChain.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            return work.done();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private interface Work<T> {
        T done() throws IOException;
    }
}
