package io.authdb.maven.embedded;

import java.nio.file.Path;

/** Where the jar with the binaries comes from. */
@FunctionalInterface
public interface JarResolver {
    /**
     * The jar of an artifact, downloaded when it is not at hand.
     *
     * @throws EmbeddedServerException if it cannot be had
     */
    Path resolve(String groupId, String artifactId, String version);
}
