package io.authdb.maven.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar, or a folder of classes, of which the files go into a bundle. It is open until it is closed. */
final class Part implements AutoCloseable {

    private final Path path;
    private final Optional<JarFile> jar;

    private Part(Path path, Optional<JarFile> jar) {
        this.path = path;
        this.jar = jar;
    }

    static Part open(Path path) throws IOException {
        return new Part(
                path,
                Files.isDirectory(path)
                        ? Optional.empty()
                        : Optional.of(new JarFile(path.toFile(), false, ZipFile.OPEN_READ)));
    }

    /** As people know it: the name of the file, without its ending. */
    String name() {
        return path.getFileName().toString().replaceFirst("\\.jar$", "");
    }

    /** Whether it has files that only some releases of Java see. */
    boolean multiRelease() throws IOException {
        return jar.isPresent()
                && jar.orElseThrow().getManifest() != null
                && Boolean.parseBoolean(
                        jar.orElseThrow().getManifest().getMainAttributes().getValue(Attributes.Name.MULTI_RELEASE));
    }

    /** All files, with {@code /} between the folders. */
    List<String> files() throws IOException {
        if (jar.isPresent()) {
            List<String> names = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> all = jar.orElseThrow().entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory()) {
                    names.add(entry.getName());
                }
            }
            return names;
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    byte[] read(String file) throws IOException {
        if (jar.isEmpty()) {
            return Files.readAllBytes(path.resolve(file));
        }
        JarFile open = jar.orElseThrow();
        try (var in = open.getInputStream(open.getEntry(file))) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        if (jar.isPresent()) {
            jar.orElseThrow().close();
        }
    }
}
