package io.authdb.maven.embedded;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Through Maven's own resolver: its mirrors, proxies, checksums, credentials and offline mode apply. */
public final class RepositoryJarResolver implements JarResolver {
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    public RepositoryJarResolver(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
    }

    @Override
    // the successors of getFile are not in the resolver of Maven 3.8
    @SuppressWarnings("deprecation")
    public Path resolve(String groupId, String artifactId, String version) {
        Artifact artifact = new DefaultArtifact(groupId, artifactId, "jar", version);
        try {
            ArtifactRequest request = new ArtifactRequest(artifact, repositories, null);
            return system.resolveArtifact(session, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            String coordinates = groupId + ":" + artifactId + ":" + version;
            String remedy = """
                    No PostgreSQL for this system: %s cannot be resolved (%s).
                    Fetch it once with network access: mvn dependency:get -Dartifact=%1$s
                    or name another server: -Dauthdb.url=, or for verify -Dauthdb.verify.server=""";
            throw new EmbeddedServerException(remedy.formatted(coordinates, e.getMessage()), e);
        }
    }
}
