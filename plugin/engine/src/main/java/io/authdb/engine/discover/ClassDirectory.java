package io.authdb.engine.discover;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;

/** A directory of class files; five thousand cost about a tenth of a second. */
final class ClassDirectory implements ClassRoot {

    private static final Set<StandardOpenOption> READ = Set.of(StandardOpenOption.READ);

    private final Path root;

    /** Used for one file after another, and larger than nearly all: a file is opened, read at once and closed. */
    private byte[] buffer = new byte[1 << 16];

    ClassDirectory(Path root) {
        this.root = root;
    }

    @Override
    public void search(ByteSearch search, String folder, SortedMap<String, byte[]> found) throws IOException {
        Path directory = root.resolve(folder);
        if (Files.isDirectory(directory)) {
            walk(directory, search, found);
        }
    }

    private void walk(Path directory, ByteSearch search, SortedMap<String, byte[]> found) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                visit(entry, search, found);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void visit(Path entry, ByteSearch search, SortedMap<String, byte[]> found) throws IOException {
        String name = entry.toString();
        if (name.endsWith(".class")) {
            int length = read(entry);
            if (search.finds(buffer, length)) {
                found.put(nameInRoot(entry), Arrays.copyOf(buffer, length));
            }
        } else if (Files.isDirectory(entry)) {
            walk(entry, search, found);
        }
    }

    private int read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            int length = 0;
            int more = channel.read(ByteBuffer.wrap(buffer));
            while (more > 0) {
                length += more;
                if (length < buffer.length) {
                    return length;
                }
                buffer = Arrays.copyOf(buffer, 2 * length);
                more = channel.read(ByteBuffer.wrap(buffer, length, length));
            }
            return length;
        }
    }

    private String nameInRoot(Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }
}
