package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.verify.Verification;
import io.authdb.it.corpora.ScratchPostgres;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A chain proven through the engine's API in this JVM, beside up, down and up of the same migrations when nobody looks: what
 * the proof adds to the work that cannot be left out.
 */
final class VerifyInProcess implements Measure {

    static final String TASK = "verify, in a warm JVM";
    private static final int WARM_UP = 20;

    private final ScratchPostgres server = ScratchPostgres.ofItsOwn();

    @Override
    public void measure(Bench bench) throws IOException {
        if (!BenchmarkOptions.isWanted(TASK)) {
            return;
        }
        measure(WARM_UP, new Bench(bench.work(), bench.run(), new Results()));
        for (int size : BenchmarkOptions.sizes()) {
            if (size > WARM_UP) {
                measure(size, bench);
            }
        }
    }

    private void measure(int size, Bench bench) throws IOException {
        Path folder = bench.work().resolve("verify" + size);
        MadeChain chain = MadeChain.of(size, folder);
        long postmaster = bench.run().postmaster();
        Cost start = Cost.now(postmaster);
        Verification verification = chain.verify(server);
        Cost verified = Cost.now(postmaster);
        assertThat(verification.proofs()).hasSize(size);
        assertThat(MadeChain.findings(verification)).isEmpty();
        Cost before = Cost.now(postmaster);
        chain.executeOnly(server);
        Cost executed = Cost.now(postmaster);
        bench.results().add(new Row(TASK, "authdb", size), sample(verified.since(start)));
        bench.results().add(new Row(TASK, "the same steps, not looked at", size), sample(executed.since(before)));
    }

    private static Sample sample(Cost cost) {
        return new Sample(cost.client(), cost.server(), cost.wall(), 0);
    }
}
