package io.authdb.engine;

import io.authdb.engine.discover.Declaration;
import io.authdb.engine.seal.Index;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where {@code META-INF/authdb} is: in a directory or a jar of class files, or where a class loader found the index. */
interface SealPlace {

    /** A file of that folder as text; empty if there is none. */
    Optional<String> text(String name) throws IOException;

    /** For people. */
    String title();

    /**
     * A directory of class files, or a jar of them.
     *
     * @param found the migrations whose class files are there
     * @return empty if a class was compiled since it was proven: nothing is known of its SQL then
     */
    static Optional<SealPlace> of(Path root, List<Declaration> found) throws IOException {
        if (!Files.isDirectory(root)) {
            return Optional.of(new Jar(root));
        }
        Directory directory = new Directory(root);
        return directory.isOutdated(found) ? Optional.empty() : Optional.of(directory);
    }

    /**
     * A directory.
     *
     * @param root the directory
     */
    record Directory(Path root) implements SealPlace {

        @Override
        public Optional<String> text(String name) throws IOException {
            Path file = root.resolve(Index.FOLDER + name);
            return Files.isRegularFile(file)
                    // as from a jar: what is not UTF-8 is malformed, and that is said of a line
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        }

        private boolean isOutdated(List<Declaration> found) throws IOException {
            Path index = root.resolve(Index.FOLDER + Index.FILE);
            if (!Files.isRegularFile(index)) {
                return false;
            }
            FileTime written = Files.getLastModifiedTime(index);
            for (Declaration declaration : found) {
                Path file = root.resolve(declaration.migration().className().replace('.', '/') + ".class");
                if (declaration.root().equals(root)
                        && Files.exists(file)
                        && Files.getLastModifiedTime(file).compareTo(written) > 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String title() {
            return root.toString();
        }
    }

    /**
     * A jar.
     *
     * @param file its file
     */
    record Jar(Path file) implements SealPlace {

        @Override
        public Optional<String> text(String name) throws IOException {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return SealPlace.text(zip, Index.FOLDER + name);
            }
        }

        @Override
        public String title() {
            return file.toString();
        }
    }

    /** Where an index of the class path is: in a jar or in a jar within a jar, which a class loader has open anyway. */
    static SealPlace beside(URL index) throws IOException {
        String title = title(index.toString());
        if (index.openConnection() instanceof JarURLConnection connection) {
            String folder = connection.getEntryName();
            return new OpenJar(
                    connection.getJarFile(), folder.substring(0, folder.length() - Index.FILE.length()), title);
        }
        return new Beside(index, title);
    }

    private static String title(String index) {
        String end = "!/" + Index.FOLDER + Index.FILE;
        return index.endsWith(end) ? index.substring(0, index.length() - end.length()) : index;
    }

    /**
     * A jar that is open, and stays so as long as it is known: to find it anew by its URL for each seal takes longer than to
     * read one.
     *
     * @param jar the jar
     * @param folder that of the index in it
     */
    record OpenJar(JarFile jar, String folder, String title) implements SealPlace {

        @Override
        public Optional<String> text(String name) throws IOException {
            return SealPlace.text(jar, folder + name);
        }
    }

    /**
     * Any other place that a URL leads to. Not by the class loader: it would ask all before it for each seal.
     *
     * @param index the index
     */
    record Beside(URL index, String title) implements SealPlace {

        @Override
        public Optional<String> text(String name) throws IOException {
            try (InputStream in = new URL(index, name).openStream()) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (FileNotFoundException missing) {
                return Optional.empty();
            }
        }
    }

    private static Optional<String> text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
