package io.authdb.maven;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * What migrations see: this plugin's engine and annotations, then the project's own classes and dependencies.
 *
 * @param project the module, its dependencies resolved
 * @param pluginArtifacts the plugin's own dependencies by {@code groupId:artifactId}
 */
record ProjectClassPath(MavenProject project, Map<String, Artifact> pluginArtifacts) {

    private static final List<String> OWN = List.of("io.authdb:authdb-engine", "io.authdb:authdb-annotations");
    private static final Set<String> SCOPES =
            Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME, Artifact.SCOPE_PROVIDED, Artifact.SCOPE_SYSTEM);

    URL[] urls() throws MojoExecutionException {
        List<URL> urls = new ArrayList<>();
        for (File file : files()) {
            urls.add(url(file));
        }
        return urls.toArray(URL[]::new);
    }

    private List<File> files() {
        List<File> files = new ArrayList<>();
        for (Path jar : own()) {
            files.add(jar.toFile());
        }
        files.add(new File(project.getBuild().getOutputDirectory()));
        for (Artifact dependency : dependencies()) {
            files.add(dependency.getFile());
        }
        return files;
    }

    /** The plugin's engine and annotations. */
    List<Path> own() {
        List<Path> own = new ArrayList<>();
        for (Map.Entry<String, Artifact> artifact : pluginArtifacts.entrySet()) {
            if (OWN.contains(artifact.getKey())) {
                own.add(artifact.getValue().getFile().toPath());
            }
        }
        return own;
    }

    /** What the module brings along, transitive dependencies too. */
    List<Artifact> dependencies() {
        List<Artifact> dependencies = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (SCOPES.contains(artifact.getScope()) && !OWN.contains(ArtifactUtils.versionlessKey(artifact))) {
                dependencies.add(artifact);
            }
        }
        return dependencies;
    }

    /** A line for each copy of authdb's own that the module brings in another version, and that is left out. */
    List<String> otherVersions() {
        List<String> lines = new ArrayList<>();
        for (Artifact brought : project.getArtifacts()) {
            Artifact own = OWN.contains(ArtifactUtils.versionlessKey(brought))
                    ? pluginArtifacts.get(ArtifactUtils.versionlessKey(brought))
                    : null;
            if (own != null && !own.getBaseVersion().equals(brought.getBaseVersion())) {
                lines.add("The module brings " + ArtifactUtils.versionlessKey(brought) + " " + brought.getBaseVersion()
                        + "; its migrations run on the plugin's, " + own.getBaseVersion() + ".");
            }
        }
        return lines;
    }

    private static URL url(File file) throws MojoExecutionException {
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new MojoExecutionException("Cannot be on a class path: " + file, impossible);
        }
    }
}
