package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.maven.connection.MisconfiguredException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewestVersionsTest {

    @Test
    void aMajorVersionMeansItsNewest() {
        for (String major : List.of("14", "15", "16", "17", "18")) {
            assertThat(NewestVersions.of(major, "versions")).matches(major + "\\.\\d+\\.0");
        }
        assertThat(NewestVersions.of("18", "versions")).isEqualTo(NewestVersions.OF_ALL);
    }

    @Test
    void aVersionInFullIsMeantAsItIs() {
        assertThat(NewestVersions.of("16.1.0", "versions")).isEqualTo("16.1.0");
        assertThat(NewestVersions.of("19.0.0", "versions")).isEqualTo("19.0.0");
    }

    @Test
    void whatIsNoKnownMajorVersionIsRefused() {
        for (String wrong : List.of("13", "1", "latest", "16.", "")) {
            assertThatThrownBy(() -> NewestVersions.of(wrong, "authdb.verify.versions"))
                    .isInstanceOf(MisconfiguredException.class)
                    .hasMessageStartingWith("[UnknownVersion] authdb.verify.versions " + wrong + ": ")
                    .hasMessageContaining("Known: 14, 15, 16, 17, 18");
        }
    }
}
