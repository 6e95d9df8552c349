package io.authdb.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * All that decides what compiling a module gives, where that can be known: two goals run, of which this class knows what they
 * read, and neither is told to read anything else.
 *
 * @param session the build
 * @param project the module, its dependencies resolved
 */
record CompilerInputs(MavenSession session, MavenProject project) {

    /** What may be configured of a goal and is all there is to know: it names no other files. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "org.apache.maven.plugins:maven-resources-plugin:resources",
            Set.of("encoding", "propertiesEncoding", "includeEmptyDirs", "overwrite", "nonFilteredFileExtensions"),
            "org.apache.maven.plugins:maven-compiler-plugin:compile",
            Set.of(
                    "annotationProcessorPaths",
                    "annotationProcessors",
                    "compilerArgs",
                    "compilerArgument",
                    "debug",
                    "debuglevel",
                    "encoding",
                    "failOnWarning",
                    "fork",
                    "parameters",
                    "proc",
                    "release",
                    "showDeprecation",
                    "showWarnings",
                    "source",
                    "target",
                    "useIncrementalCompilation"));

    /**
     * In lines, the same as long as compiling would give the same.
     *
     * @param plan what compiling is in this module
     * @return nothing if something may have a part in it that cannot be known
     */
    Optional<List<String>> lines(List<MojoExecution> plan) {
        if (!plan.stream().allMatch(CompilerInputs::isKnown)
                || project.getResources().stream().anyMatch(Resource::isFiltering)
                || project.getArtifacts().stream().anyMatch(artifact -> artifact.getFile() == null)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(machine());
        plan.forEach(execution -> lines.addAll(configuration(execution)));
        lines.addAll(sorted(project.getProperties()));
        lines.addAll(sorted(session.getUserProperties()));
        lines.addAll(FileStates.of(files()));
        return Optional.of(lines);
    }

    private static boolean isKnown(MojoExecution execution) {
        Set<String> names =
                KNOWN.get(execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getGoal());
        return names != null
                && configurations(execution)
                        .flatMap(configured -> Stream.of(configured.getChildren()))
                        .allMatch(child -> names.contains(child.getName()))
                && configuration(execution).stream().noneMatch(line -> line.contains(Artifact.SNAPSHOT_VERSION));
    }

    /** All there is in the POMs, whichever execution it is for. */
    private static Stream<Xpp3Dom> configurations(MojoExecution execution) {
        Plugin plugin = execution.getPlugin();
        return Stream.concat(
                        Stream.of(plugin.getConfiguration()),
                        plugin.getExecutions().stream().map(PluginExecution::getConfiguration))
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast);
    }

    private static List<String> configuration(MojoExecution execution) {
        List<String> lines = new ArrayList<>();
        lines.add(execution + " " + execution.getVersion());
        configurations(execution).map(Xpp3Dom::toString).forEach(lines::add);
        for (Dependency dependency : execution.getPlugin().getDependencies()) {
            lines.add(dependency.getManagementKey() + " " + dependency.getVersion());
        }
        return lines;
    }

    private List<String> machine() {
        return Stream.of("java.home", "java.version", "maven.version", "maven.home")
                .map(name -> name + "=" + session.getSystemProperties().getProperty(name))
                .toList();
    }

    /** But for authdb's own, which compiling does not read; a password may be among them. */
    private static List<String> sorted(Properties properties) {
        Map<String, String> sorted = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("authdb."))
                .forEach(name -> sorted.put(name, properties.getProperty(name)));
        return sorted.entrySet().stream().map(Object::toString).toList();
    }

    private List<File> files() {
        return Stream.of(
                        project.getCompileSourceRoots().stream().map(File::new),
                        project.getResources().stream()
                                .map(Resource::getDirectory)
                                .map(File::new),
                        project.getArtifacts().stream().map(Artifact::getFile))
                .flatMap(files -> files)
                .toList();
    }
}
