package io.authdb.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.history.Preflight;
import io.authdb.engine.history.WorkingSchema;
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
        return new Preflight("app", version, false, false, "app", 1, false, WorkingSchema.DEFAULT, Optional.empty());
    }
}
