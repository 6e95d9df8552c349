package io.authdb.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Where a module keeps what it compiles.
 *
 * @param project the module, compiled in this invocation, so that the plugins that generate sources have said where
 */
record ModuleFolders(MavenProject project) {

    /** What the tool is told of them. */
    List<String> words() {
        List<String> words =
                new ArrayList<>(List.of("--classes", project.getBuild().getOutputDirectory()));
        List<String> sources = sourceRoots();
        if (!sources.isEmpty()) {
            words.addAll(List.of("--sources", String.join(File.pathSeparator, sources)));
        }
        return words;
    }

    /** Also what lies where generated sources usually do: better to know a root too many than to take its classes for stale. */
    private List<String> sourceRoots() {
        File generated = new File(project.getBuild().getDirectory(), "generated-sources");
        File[] folders = generated.listFiles(File::isDirectory);
        return Stream.concat(
                        project.getCompileSourceRoots().stream(),
                        Stream.of(folders == null ? new File[0] : folders).map(File::getPath))
                .distinct()
                .toList();
    }
}
