package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ProjectClassPathTest {

    private static final String ANNOTATIONS = "authdb-annotations";

    @Test
    void aCopyOfAuthdbsOwnInAnotherVersionIsSaidAndLeftOut() {
        ProjectClassPath classPath = classPath(artifact("io.authdb", ANNOTATIONS, "0.0.9"));

        assertThat(classPath.otherVersions())
                .containsExactly(
                        "The module brings io.authdb:authdb-annotations 0.0.9; its migrations run on the plugin's,"
                                + " 0.1.0.");
        assertThat(classPath.dependencies()).extracting(Artifact::getArtifactId).containsExactly("jooq");
    }

    @Test
    void aCopyInTheSameVersionIsLeftOutWithoutAWord() {
        ProjectClassPath classPath = classPath(artifact("io.authdb", ANNOTATIONS, "0.1.0"));

        assertThat(classPath.otherVersions()).isEmpty();
        assertThat(classPath.dependencies()).extracting(Artifact::getArtifactId).containsExactly("jooq");
    }

    private static ProjectClassPath classPath(Artifact brought) {
        MavenProject project = new MavenProject();
        project.setArtifacts(Set.of(brought, artifact("org.jooq", "jooq", "3.19.39")));
        Artifact own = artifact("io.authdb", ANNOTATIONS, "0.1.0");
        return new ProjectClassPath(project, Map.of("io.authdb:" + ANNOTATIONS, own));
    }

    private static Artifact artifact(String group, String name, String version) {
        return new DefaultArtifact(group, name, version, "compile", "jar", "", new DefaultArtifactHandler("jar"));
    }
}
