package io.authdb.maven;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
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

    private static final String OWN = "io.authdb:authdb-maven-plugin";

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
     * @return nothing if something has a part in it that cannot be known
     */
    Optional<List<String>> lines() {
        for (Resource resource : project.getResources()) {
            if (resource.isFiltering()) {
                return Optional.empty();
            }
        }
        for (Artifact artifact : project.getArtifacts()) {
            if (artifact.getFile() == null) {
                return Optional.empty();
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(digest(settings()));
        lines.addAll(FileStates.of(files()));
        return Optional.of(lines);
    }

    /** Whether that is all that decides it, with this plan; where it is, the lines decide the plan too. */
    boolean areAllOf(List<MojoExecution> plan) {
        return !plan.isEmpty()
                && plan.stream().allMatch(CompilerInputs::isKnown)
                && project.getBuild().getPlugins().stream().allMatch(CompilerInputs::keepsItsPhases);
    }

    private static boolean isKnown(MojoExecution execution) {
        Set<String> names =
                KNOWN.get(execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getGoal());
        Plugin plugin = execution.getPlugin();
        return names != null
                && configurations(plugin)
                        .flatMap(configured -> Stream.of(configured.getChildren()))
                        .allMatch(child -> names.contains(child.getName()))
                && lines(plugin).stream().noneMatch(line -> line.contains(Artifact.SNAPSHOT_VERSION));
    }

    /** Where the POM names no phase the plugin does, and a snapshot may name another one tomorrow. This one is looked at. */
    private static boolean keepsItsPhases(Plugin plugin) {
        return plugin.getKey().equals(OWN)
                || (plugin.getVersion() != null && !plugin.getVersion().contains(Artifact.SNAPSHOT_VERSION))
                || plugin.getExecutions().stream().allMatch(execution -> execution.getPhase() != null);
    }

    /** All there is in the POMs, whichever execution it is for. */
    private static Stream<Xpp3Dom> configurations(Plugin plugin) {
        return Stream.concat(
                        Stream.of(plugin.getConfiguration()),
                        plugin.getExecutions().stream().map(PluginExecution::getConfiguration))
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast);
    }

    private List<String> settings() {
        List<String> lines = new ArrayList<>();
        for (String name : List.of("java.home", "java.version", "maven.version", "maven.home")) {
            lines.add(name + "=" + session.getSystemProperties().getProperty(name));
        }
        for (Plugin plugin : project.getBuild().getPlugins()) {
            lines.addAll(lines(plugin));
        }
        for (Resource one : project.getResources()) {
            lines.add(one.getDirectory() + " " + one.getTargetPath() + one.getIncludes() + one.getExcludes());
        }
        lines.addAll(sorted(project.getProperties()));
        lines.addAll(sorted(session.getUserProperties()));
        return lines;
    }

    private static List<String> lines(Plugin plugin) {
        List<String> lines = new ArrayList<>();
        lines.add(plugin.getId() + " " + plugin.getConfiguration());
        for (Dependency dependency : plugin.getDependencies()) {
            lines.add(dependency.getManagementKey() + " " + dependency.getVersion());
        }
        for (PluginExecution one : plugin.getExecutions()) {
            lines.add(one.getId() + " " + one.getPhase() + one.getGoals() + one.getConfiguration());
        }
        return lines;
    }

    /** But for authdb's own, which compiling does not read. */
    private static List<String> sorted(Properties properties) {
        List<String> sorted = new ArrayList<>();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (!name.startsWith("authdb.")) {
                sorted.add(name + "=" + properties.getProperty(name));
            }
        }
        return sorted;
    }

    /** A password may be among them. */
    private static String digest(List<String> lines) {
        try {
            byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has it", missing);
        }
    }

    private List<File> files() {
        List<File> files = new ArrayList<>();
        // who judged, and whose own phases are
        URL own = CompilerInputs.class.getProtectionDomain().getCodeSource().getLocation();
        files.add(new File(URI.create(own.toString())));
        for (String root : project.getCompileSourceRoots()) {
            files.add(new File(root));
        }
        for (Resource resource : project.getResources()) {
            files.add(new File(resource.getDirectory()));
        }
        for (Artifact artifact : project.getArtifacts()) {
            files.add(artifact.getFile());
        }
        return files;
    }
}
