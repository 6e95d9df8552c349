package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Verification;
import io.authdb.it.corpora.ScratchPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReversibleChainTest {

    private static final int SIZE = 150;

    @TempDir
    Path classes;

    @Test
    @DisplayName("A long chain that is truly reversible has no finding at all")
    void noFalseAlarm() throws IOException {
        Verification verification = MadeChain.of(SIZE, classes).verify(ScratchPostgres.ofItsOwn());

        assertThat(MadeChain.findings(verification)).isEmpty();
        assertThat(verification.proofs())
                .hasSize(SIZE)
                .extracting(Proof::verdict)
                .containsOnly("yes");
    }
}
