package io.authdb.it.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * What an image definition makes, in a folder that stands for its file system.
 *
 * @param root the folder
 * @param definition what it was made by
 */
record Image(Path root, ImageDefinition definition) {

    /** Builds it from the files of a project. */
    static Image build(Path project, Path root, ImageDefinition definition) throws IOException {
        for (Map.Entry<String, String> copy : definition.copies().entrySet()) {
            Path to = root.resolve(copy.getValue().substring(1));
            Files.createDirectories(to.getParent());
            Files.copy(project.resolve(copy.getKey()), to, StandardCopyOption.REPLACE_EXISTING);
        }
        Image image = new Image(root, definition);
        for (List<String> run : definition.runs()) {
            Outcome outcome = new Container(image, run, Map.of()).run();
            if (outcome.exit() != 0) {
                throw new AssertionError(run + " ended with " + outcome);
            }
        }
        return image;
    }

    /** A path of the image, wherever it is here, also behind the {@code =} of an option. */
    String here(String word) {
        return word.replaceFirst("(^|=)/(?=app/|run/)", "$1" + root + "/");
    }
}
