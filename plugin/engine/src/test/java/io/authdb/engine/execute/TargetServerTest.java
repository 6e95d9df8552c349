package io.authdb.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.history.HistorySchema;
import io.authdb.engine.history.Preflight;
import io.authdb.engine.history.WorkingSchema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetServerTest {

    @Test
    void aServerThatIsNewerThanTheTestsIsUsedWithAWord() {
        assertThat(TargetServer.warnings(server(190_000), false))
                .containsExactly("The server is PostgreSQL 19, and this release of authdb was tested up to 18.");
        assertThat(TargetServer.warnings(server(180_006), false)).isEmpty();
    }

    private static Preflight server(int version) {
        return new Preflight(
                "app", version, false, false, "app", 1, List.of(), WorkingSchema.DEFAULT, Optional.empty());
    }

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
                "app",
                180_000,
                false,
                false,
                "postgres",
                1,
                HistorySchema.TABLES,
                WorkingSchema.DEFAULT,
                Optional.of(close));
    }
}
