package io.authdb.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * What one proof of a module writes, and where.
 *
 * @param project the module
 * @param beside the version of PostgreSQL, if it is not the first this module is proven on: what a release contains is
 *     written once
 */
record ProofFiles(MavenProject project, Optional<String> beside) {

    /**
     * What the tool is told of them.
     *
     * @param lockUpdate a revision whose line in the lock file is to be written anew
     */
    List<String> words(Optional<String> lockUpdate) {
        List<String> words = new ArrayList<>(List.of("--lock-file", project.getBasedir() + "/authdb.lock"));
        words.addAll(List.of("--output", output()));
        if (beside.isEmpty()) {
            words.addAll(List.of("--index", project.getBuild().getOutputDirectory() + "/META-INF/authdb"));
            lockUpdate.ifPresent(id -> words.addAll(List.of("--lock-update", id)));
        }
        return words;
    }

    /** What a person looks at. */
    Path page() {
        return Path.of(output(), "report.html");
    }

    private String output() {
        String folder = project.getBuild().getDirectory() + "/authdb";
        return beside.map(version -> folder + "/postgresql-" + version.replaceFirst("\\..*", ""))
                .orElse(folder);
    }
}
