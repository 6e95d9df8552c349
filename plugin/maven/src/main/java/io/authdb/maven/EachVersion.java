package io.authdb.maven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * The same on several versions of PostgreSQL, all of them, so that one run tells everything.
 *
 * @param versions each once, the first of which counts for what is written once
 * @param log told which one comes
 */
record EachVersion(List<String> versions, Log log) {

    /** What is done on one. */
    @FunctionalInterface
    interface Task {
        /**
         * Does it.
         *
         * @param beside the version, unless it is the first
         */
        void on(String version, Optional<String> beside) throws MojoExecutionException, MojoFailureException;
    }

    /**
     * Does it on each.
     *
     * @throws MojoFailureException if it failed on some, which are named
     * @throws MojoExecutionException at the first on which it could not be done
     */
    void run(Task task) throws MojoExecutionException, MojoFailureException {
        Map<String, String> failures = new LinkedHashMap<>();
        for (String version : versions) {
            log.info("On PostgreSQL " + version + ":");
            try {
                task.on(version, Optional.of(version).filter(one -> !one.equals(versions.get(0))));
            } catch (MojoFailureException failed) {
                failures.put(version, failed.getMessage());
            }
        }
        if (!failures.isEmpty()) {
            throw new MojoFailureException(text(failures));
        }
    }

    private String text(Map<String, String> failures) {
        String each = failures.entrySet().stream()
                .map(failure -> "On PostgreSQL " + failure.getKey() + ":\n" + failure.getValue())
                .collect(Collectors.joining("\n"));
        return "[NotProven] verify failed on PostgreSQL %s, of %s.\n%s"
                .formatted(String.join(", ", failures.keySet()), String.join(", ", versions), each);
    }
}
