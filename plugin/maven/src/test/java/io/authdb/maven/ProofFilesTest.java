package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ProofFilesTest {
    private final MavenProject project = new MavenProject();

    ProofFilesTest() {
        Build build = new Build();
        build.setDirectory("/app/target");
        build.setOutputDirectory("/app/target/classes");
        project.setBuild(build);
        project.setFile(new File("/app/pom.xml"));
    }

    @Test
    void theFirstProofWritesTheIndexAndMayRewriteALockedLine() {
        assertThat(new ProofFiles(project, Optional.empty()).words(Optional.of("003")))
                .containsExactly(
                        "--lock-file", "/app/authdb.lock",
                        "--output", "/app/target/authdb",
                        "--index", "/app/target/classes/META-INF/authdb",
                        "--lock-update", "003");
    }

    @Test
    void anotherHasToAgreeWithIt() {
        assertThat(new ProofFiles(project, Optional.of("16.15.0")).words(Optional.of("003")))
                .containsExactly(
                        "--lock-file", "/app/authdb.lock",
                        "--output", "/app/target/authdb/postgresql-16");
    }
}
