package io.authdb.maven;

import io.authdb.engine.seal.Index;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;

/**
 * What a typed goal has noted of the last time it compiled: from what, and what was there afterwards. It takes Maven half a
 * second to load the plugins that would find out for themselves that there is nothing to do.
 *
 * @param file where
 * @param classes the folder that was compiled to
 */
record LastCompilation(Path file, Path classes) {

    static LastCompilation of(MavenProject project) {
        return new LastCompilation(
                Path.of(project.getBuild().getDirectory(), "authdb", "compiled"),
                Path.of(project.getBuild().getOutputDirectory()));
    }

    /** The phases that were run; none unless it was from the same, and nobody has touched since what it gave. */
    List<String> phasesIfFrom(List<String> inputs) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        String noted = Files.readString(file);
        int end = noted.indexOf('\n');
        return end >= 0 && noted.substring(end + 1).equals(text(inputs))
                ? List.of(noted.substring(0, end).split(" "))
                : List.of();
    }

    /**
     * Notes one that has been done.
     *
     * @param inputs as they were before it: what is saved while it runs may not be in it
     * @param phases what was run
     */
    void note(List<String> inputs, List<String> phases) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join(" ", phases) + "\n" + text(inputs));
    }

    private String text(List<String> inputs) {
        // what verify writes beside the classes is not the compiler's
        String own = classes.resolve(Index.FOLDER) + File.separator;
        StringBuilder text = new StringBuilder();
        for (String line : inputs) {
            text.append(line).append('\n');
        }
        text.append('\n');
        for (String line : FileStates.of(List.of(classes.toFile()))) {
            if (!line.startsWith(own)) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }
}
