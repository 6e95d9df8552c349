package io.authdb.engine.discover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A place on a class path. */
sealed interface ClassRoot permits ClassDirectory, ClassJar {

    /** The root at a path, whatever it is. */
    static ClassRoot at(Path path) {
        return Files.isRegularFile(path) ? new ClassJar(path) : new ClassDirectory(path);
    }

    /** The class files in and below the packages that contain a text, by name: {@code com/example/AddUsers.class}. */
    default SortedMap<String, byte[]> classFilesWith(ByteSearch search, List<String> packages) throws IOException {
        SortedMap<String, byte[]> found = new TreeMap<>();
        for (String packageName : packages) {
            search(search, packageName.replace('.', '/'), found);
        }
        return found;
    }

    /** Adds the class files in and below one folder, which is empty for the root. */
    void search(ByteSearch search, String folder, SortedMap<String, byte[]> found) throws IOException;
}
