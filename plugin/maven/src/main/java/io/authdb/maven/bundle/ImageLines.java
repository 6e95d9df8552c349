package io.authdb.maven.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of a Dockerfile that put a bundle into an image, with an archive of class data that fits the Java of that image. */
public final class ImageLines {

    private static final String JAR = "/app/migrations.jar";
    private static final String ARCHIVE = "/app/migrations.jsa";

    private ImageLines() {}

    /**
     * The lines.
     *
     * @param jar the bundle, as it is called where the image is built
     */
    public static List<String> of(Path jar) {
        return List.of(
                "COPY " + jar.toString().replace('\\', '/') + " " + JAR,
                "RUN " + java("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-jar", JAR, ClassDataArchive.WARM_UP),
                "ENTRYPOINT " + java("-XX:SharedArchiveFile=" + ARCHIVE, "-jar", JAR),
                "CMD [\"upgrade\"]");
    }

    private static String java(String... words) {
        return Stream.concat(Stream.of("java"), Stream.concat(ClassDataArchive.JVM.stream(), Stream.of(words)))
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
