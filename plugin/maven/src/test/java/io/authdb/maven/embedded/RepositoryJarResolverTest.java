package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.LocalRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the resolver of the Maven it is compiled against, and a local repository that is all there is. */
class RepositoryJarResolverTest {
    @TempDir
    private Path localRepository;

    @Test
    void aJarInTheLocalRepositoryIsFound() throws Exception {
        Path folder = Files.createDirectories(localRepository.resolve("a/group/binaries/1"));
        Path jar = Files.writeString(folder.resolve("binaries-1.jar"), "");
        assertThat(resolver().resolve("a.group", "binaries", "1")).isEqualTo(jar);
    }

    @Test
    void aJarThatCannotBeHadIsReportedWithWhatToDo() {
        assertThatThrownBy(() -> resolver().resolve("a.group", "binaries", "1"))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("a.group:binaries:1")
                .hasMessageContaining("mvn dependency:get -Dartifact=a.group:binaries:1")
                .hasMessageContaining("-Dauthdb.url=");
    }

    @SuppressWarnings("deprecation")
    private RepositoryJarResolver resolver() {
        RepositorySystem system = MavenRepositorySystemUtils.newServiceLocator().getService(RepositorySystem.class);
        DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
        LocalRepository repository = new LocalRepository(localRepository.toFile());
        session.setLocalRepositoryManager(system.newLocalRepositoryManager(session, repository));
        return new RepositoryJarResolver(system, session, List.of());
    }
}
