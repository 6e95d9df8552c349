package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.verify.Verification;
import io.authdb.it.corpora.ScratchPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A chain proven through the engine's API in this JVM, beside up, down and up of the same migrations when nobody looks: what
 * the proof adds to the work that cannot be left out.
 */
final class VerifyInProcess implements Measure {

    static final String TASK = "verify, in a warm JVM";
    private static final int WARM_UP = 20;

    private final ScratchPostgres server = ScratchPostgres.ofItsOwn();

    @Override
    public void measure(Bench bench) throws IOException, SQLException {
        if (!BenchmarkOptions.isWanted(TASK)) {
            return;
        }
        long postmaster = postmaster();
        measure(WARM_UP, new Bench(bench.work(), bench.run(), new Results()), postmaster);
        for (int size : BenchmarkOptions.sizes()) {
            if (size > WARM_UP) {
                measure(size, bench, postmaster);
            }
        }
    }

    private void measure(int size, Bench bench, long postmaster) throws IOException {
        Path folder = bench.work().resolve("verify" + size);
        MadeChain chain = MadeChain.of(size, folder);
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

    /** The first process of a server that keeps nothing, as scratch servers are. */
    private long postmaster() throws IOException, SQLException {
        try (Connection connection = server.superuser("postgres").open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return Cost.parent(row.getLong(1));
        }
    }

    private static Sample sample(Cost cost) {
        return new Sample(cost.client(), cost.server(), cost.wall(), 0);
    }
}
