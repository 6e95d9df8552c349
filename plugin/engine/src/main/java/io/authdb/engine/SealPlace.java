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
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Where {@code META-INF/authdb} is: in a directory or a jar of class files, or where a class loader found the index. */
interface SealPlace {

    /** A file of that folder as text; empty if there is none. */
    Optional<String> text(String name) throws IOException;

    /** For people. */
    String title();

    private static Optional<String> content(ZipFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

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
                return content(zip, Index.FOLDER + name);
            }
        }

        @Override
        public String title() {
            return file.toString();
        }
    }

    /**
     * Where an index of the class path is, in a jar or in a jar within a jar. Not by the class loader: it would ask all before
     * it for each seal.
     */
    final class Beside implements SealPlace {

        private final URL index;
        private volatile @Nullable Opened opened;

        /** Beside this index. */
        Beside(URL index) {
            this.index = index;
        }

        @Override
        public Optional<String> text(String name) throws IOException {
            if (opened == null && index.openConnection() instanceof JarURLConnection found) {
                String entry = Objects.requireNonNull(found.getEntryName(), "entry");
                opened = new Opened(found.getJarFile(), entry.substring(0, entry.lastIndexOf('/') + 1));
            }
            Opened kept = opened;
            // by a URL the jar would be looked for anew, which takes longer than to read a seal
            return kept == null ? textOfUrl(name) : content(kept.jar(), kept.folder() + name);
        }

        /** The jar of the index, and the folder in it. */
        private record Opened(JarFile jar, String folder) {}

        private Optional<String> textOfUrl(String name) throws IOException {
            try (InputStream in = new URL(index, name).openStream()) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (FileNotFoundException missing) {
                return Optional.empty();
            }
        }

        @Override
        public String title() {
            String url = index.toString();
            String end = "!/" + Index.FOLDER + Index.FILE;
            return url.endsWith(end) ? url.substring(0, url.length() - end.length()) : url;
        }
    }
}
