package io.authdb.maven;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * The Java that the module's jOOQ was compiled for. An older compiler says of each of its classes that it cannot be accessed,
 * and of each name in it that there is no such symbol.
 *
 * @param project the module, its dependencies resolved
 */
record JooqsJava(MavenProject project) {

    /** The class a migration is written with. */
    private static final String CLASS = "org/jooq/DSLContext.class";

    /** Java 17 writes class files of version 61, each Java one more. */
    private static final int VERSION_OFFSET = 44;

    /** The failure in one sentence if this is why the compiler failed, else the failure. */
    MojoFailureException explain(MojoFailureException failed) {
        for (Artifact artifact : project.getArtifacts()) {
            if (artifact.getArtifactId().equals("jooq") && isNamedIn(failed, artifact.getFile())) {
                return explain(artifact, failed);
            }
        }
        return failed;
    }

    private static boolean isNamedIn(MojoFailureException failed, File jar) {
        return String.valueOf(failed.getLongMessage()).contains(jar.getName() + "(/org/jooq/");
    }

    private static MojoFailureException explain(Artifact jooq, MojoFailureException failed) {
        int running = Runtime.version().feature();
        return needed(jooq.getFile())
                .filter(needed -> needed > running)
                .map(needed -> "[NewerJava] compile: jOOQ " + jooq.getVersion() + " needs Java " + needed
                        + ", and this runs on Java " + running + ".\nNothing was run.\nSet JAVA_HOME to Java " + needed
                        + " or newer, or use a release of it for Java " + running + ".")
                .map(sentence -> instead(sentence, failed))
                .orElse(failed);
    }

    /** Maven would print a cause's message behind the sentence, all of the compiler's; with {@code -e} it is there. */
    private static MojoFailureException instead(String sentence, MojoFailureException failed) {
        MojoFailureException explained = new MojoFailureException(sentence);
        explained.addSuppressed(failed);
        return explained;
    }

    private static Optional<Integer> needed(File file) {
        try (JarFile jar = new JarFile(file)) {
            ZipEntry entry = jar.getEntry(CLASS);
            return entry == null ? Optional.empty() : Optional.of(version(jar, entry) - VERSION_OFFSET);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot be read: " + file, unreadable);
        }
    }

    /** What follows the four bytes of the magic number and two of the minor version. */
    private static int version(JarFile jar, ZipEntry entry) throws IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
            in.skipNBytes(6);
            return in.readUnsignedShort();
        }
    }
}
