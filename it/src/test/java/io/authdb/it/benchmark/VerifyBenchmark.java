package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.verify.Verification;
import io.authdb.it.corpora.ScratchPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not a test by its name, so that only the profile {@code benchmark} runs it; see README.md. */
class VerifyBenchmark {

    private static final ScratchPostgres SERVER = ScratchPostgres.ofItsOwn();

    @TempDir
    Path work;

    @Test
    @DisplayName("Chains of truly reversible migrations are verified without a finding, at a cost that is printed")
    void costs() throws IOException, SQLException {
        long postmaster = postmaster();
        measure(Integer.getInteger("benchmark.warmup", 20), postmaster);
        List<Measurement> measurements = new ArrayList<>();
        for (String size : System.getProperty("benchmark.sizes", "100,1000").split(",")) {
            measurements.add(measure(Integer.parseInt(size.strip()), postmaster));
        }
        System.out.println(Measurement.table(measurements));
    }

    private Measurement measure(int size, long postmaster) throws IOException {
        MadeChain chain = MadeChain.of(size, work.resolve("chain" + size));
        Cost start = Cost.now(postmaster);
        Verification verification = chain.verify(SERVER);
        Cost verified = Cost.now(postmaster);
        assertThat(verification.proofs()).hasSize(size);
        assertThat(MadeChain.findings(verification)).isEmpty();
        Cost before = Cost.now(postmaster);
        chain.executeOnly(SERVER);
        return new Measurement(size, verified.since(start), Cost.now(postmaster).since(before));
    }

    private static long postmaster() throws IOException, SQLException {
        try (Connection connection = SERVER.superuser("postgres").open();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return Cost.parent(row.getLong(1));
        }
    }
}
