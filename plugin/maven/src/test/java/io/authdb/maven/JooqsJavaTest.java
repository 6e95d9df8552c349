package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JooqsJavaTest {

    private static final MojoFailureException BAD_CLASS_FILE =
            failure("A.java:[6,16] cannot access org.jooq.DSLContext\n"
                    + "  bad class file: /m2/org/jooq/jooq/9.9/jooq-9.9.jar(/org/jooq/DSLContext.class)");

    @TempDir
    private Path folder;

    @Test
    void aJooqForANewerJavaIsWhyTheCompilerFoundNothing() throws IOException {
        int running = Runtime.version().feature();

        assertThat(jooqFor(99).explain(BAD_CLASS_FILE))
                .hasMessage(
                        "[NewerJava] compile: jOOQ 9.9 needs Java 99, and this runs on Java %d.\nNothing was run.\n"
                                + "Set JAVA_HOME to Java 99 or newer, or use a release of it for Java %d.",
                        running, running)
                .hasNoCause()
                .hasSuppressedException(BAD_CLASS_FILE);
    }

    @Test
    void aBrokenJarOfAJavaThatWouldDoIsTheCompilersToTell() throws IOException {
        assertThat(jooqFor(17).explain(BAD_CLASS_FILE)).isSameAs(BAD_CLASS_FILE);
    }

    @Test
    void aMistakeInASourceIsToldAsItIs() throws IOException {
        MojoFailureException mistake = failure("A.java:[6,16] ';' expected");

        assertThat(jooqFor(99).explain(mistake)).isSameAs(mistake);
    }

    /** As the compiler plugin makes it. */
    private static MojoFailureException failure(String errors) {
        return new MojoFailureException(null, "Compilation failure", errors);
    }

    private JooqsJava jooqFor(int java) throws IOException {
        Artifact jooq =
                new DefaultArtifact("org.jooq", "jooq", "9.9", "compile", "jar", "", new DefaultArtifactHandler("jar"));
        jooq.setFile(jar(java));
        MavenProject project = new MavenProject();
        project.setArtifacts(Set.of(jooq));
        return new JooqsJava(project);
    }

    private File jar(int java) throws IOException {
        Path file = folder.resolve("jooq-9.9.jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry("org/jooq/DSLContext.class"));
            jar.write(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) (java + 44)});
        }
        return file.toFile();
    }
}
