package io.authdb.it.corpora;

import io.authdb.engine.Authdb;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.ProofProgress;
import io.authdb.engine.verify.Rows;
import io.authdb.engine.verify.Settings;
import io.authdb.engine.verify.Verification;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One verification of a project.
 *
 * @param ground what had to be there before
 * @param project what was verified
 * @param verification what authdb saw
 * @param proofs the same by migration
 */
record ProjectRun(Ground ground, Project project, Verification verification, Map<SqlPair, Proof> proofs) {

    /** How often a project may turn out to need something more: each time its chain comes further. */
    private static final int ATTEMPTS = 6;

    private static final Duration LONGEST_STEP = Duration.ofMinutes(2);

    /** Verifies the classes of a project, on the ground that it turns out to need. */
    static ProjectRun of(Project project, Path classes, Rows rows) throws IOException {
        Ground ground = Ground.EMPTY;
        Verification verification = verify(classes, rows, ground);
        for (int i = 1; i < ATTEMPTS && !ground.equals(ground.with(verification, project)); i++) {
            ground = ground.with(verification, project);
            verification = verify(classes, rows, ground);
        }
        Map<SqlPair, Proof> proofs = new LinkedHashMap<>();
        for (Proof proof : verification.proofs()) {
            proofs.put(project.pair(proof.revision()), proof);
        }
        return new ProjectRun(ground, project, verification, proofs);
    }

    private static Verification verify(Path classes, Rows rows, Ground ground) throws IOException {
        Settings settings = Settings.DEFAULT.with(rows).with(LONGEST_STEP).withRoles(List.copyOf(ground.roles()));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls(classes), ProjectRun.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            return Authdb.offline().classes(classes).verify(ScratchPostgres.on(ground), settings, ProofProgress.SILENT);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] urls(Path directory) throws MalformedURLException {
        return new URL[] {directory.toUri().toURL()};
    }

    /** What authdb says of a migration's schema. */
    String verdict(SqlPair pair) {
        Proof proof = proofs.get(pair);
        return proof == null ? "not reached" : Verdict.of(proof).word();
    }

    List<Finding> findings(SqlPair pair) {
        Proof proof = proofs.get(pair);
        return proof == null ? List.of() : proof.findings();
    }
}
