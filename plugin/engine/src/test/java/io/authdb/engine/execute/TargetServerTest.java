package io.authdb.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.history.Preflight;
import io.authdb.engine.history.WorkingSchema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetServerTest {

    @Test
    void aSuperuserWhoComesOverTheNetworkIsWarnedAboutAndNobodyElse() {
        assertThat(TargetServer.warnings(as(new Preflight.Rights(true, true, true)), false))
                .singleElement()
                .asString()
                .startsWith("Role postgres is a superuser: ");
        assertThat(TargetServer.warnings(as(new Preflight.Rights(true, true, false)), false))
                .isEmpty();
    }

    private static Preflight as(Preflight.Rights rights) {
        Preflight.Close close = new Preflight.Close("origin", rights, List.of(), List.of());
        return new Preflight(
                "app", 180_000, false, false, "postgres", 1, true, WorkingSchema.DEFAULT, Optional.of(close));
    }
}
