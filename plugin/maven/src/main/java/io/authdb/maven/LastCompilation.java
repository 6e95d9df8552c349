package io.authdb.maven;

import io.authdb.engine.seal.Index;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** Whether it was from the same, and nobody has touched since what it gave. */
    boolean wasFrom(List<String> inputs) throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).equals(text(inputs));
    }

    /**
     * Notes one that has been done.
     *
     * @param inputs as they were before it: what is saved while it runs may not be in it
     */
    void note(List<String> inputs) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text(inputs));
    }

    private String text(List<String> inputs) {
        // what verify writes beside the classes is not the compiler's
        String own = classes.resolve(Index.FOLDER) + File.separator;
        List<String> outputs = FileStates.of(List.of(classes.toFile())).stream()
                .filter(line -> !line.startsWith(own))
                .toList();
        return digest(inputs) + "\n" + digest(outputs) + "\n";
    }

    private static String digest(List<String> lines) {
        try {
            byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has it", missing);
        }
    }
}
