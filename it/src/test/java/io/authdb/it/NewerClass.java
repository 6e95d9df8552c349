package io.authdb.it;

import io.authdb.Migration;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/**
 * A class file as a newer JDK writes it, where another Java runs Maven. Called by the {@code prebuild.groovy} of a project.
 *
 * @param project the folder of the project's copy
 * @param source the class below {@code src/main/java}, as in {@code com/example/CreateNote}
 */
public record NewerClass(File project, String source) {

    /** Java 17 writes class files of version 61, each Java one more. */
    private static final int VERSION_OFFSET = 44;

    /** The major version is in the seventh and eighth byte. */
    private static final int LOW_BYTE = 7;

    /** Compiles it to where Maven's compiler would have. */
    public void write(int java) throws IOException, URISyntaxException {
        Path classes = Files.createDirectories(project.toPath().resolve("target/classes"));
        Path annotations = Path.of(Migration.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path file = project.toPath().resolve("src/main/java").resolve(source + ".java");
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        String[] words = {"-proc:none", "-cp", annotations.toString(), "-d", classes.toString(), file.toString()};
        if (ToolProvider.getSystemJavaCompiler().run(null, errors, errors, words) != 0) {
            throw new AssertionError("Does not compile: " + errors.toString(StandardCharsets.UTF_8));
        }
        Path written = classes.resolve(source + ".class");
        byte[] bytes = Files.readAllBytes(written);
        bytes[LOW_BYTE] = (byte) (java + VERSION_OFFSET);
        Files.write(written, bytes);
    }
}
