package io.authdb.maven.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of a bundle, gathered from jars and folders. Of two with one name the first counts, as it does on a class path;
 * where the second says something else, that is remembered. Files of {@code META-INF/services} are joined.
 */
final class Contents implements AutoCloseable {

    private static final String SERVICES = "META-INF/services/";

    private final SortedMap<String, Source> files = new TreeMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private boolean multiRelease;

    /** Where a file's bytes come from. */
    private interface Source {
        byte[] read() throws IOException;
    }

    /** Adds what a jar or a folder of somebody else's holds, without what speaks of that jar as a whole. */
    void addLibrary(Path path) throws IOException {
        Part part = open(path);
        multiRelease |= part.multiRelease();
        for (String file : part.files()) {
            Optional<String> name = Placement.of(file, part.name());
            if (name.isPresent()) {
                add(name.orElseThrow(), part, file);
            }
        }
    }

    /** Adds some of the module's own files, each by its name. */
    void addOwn(Path path, Predicate<String> wanted) throws IOException {
        Part part = open(path);
        for (String file : part.files()) {
            if (wanted.test(file)) {
                add(file, part, file);
            }
        }
    }

    private Part open(Path path) throws IOException {
        Part part = Part.open(path);
        parts.add(part);
        return part;
    }

    private void add(String name, Part part, String file) throws IOException {
        Source before = files.get(name);
        Source added = () -> part.read(file);
        if (before == null) {
            files.put(name, added);
        } else if (name.startsWith(SERVICES)) {
            byte[] joined = joined(before.read(), added.read());
            files.put(name, () -> joined);
        } else if (!Arrays.equals(before.read(), added.read())) {
            hidden.add(name + " of " + part.name());
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        Set<String> lines = new LinkedHashSet<>();
        for (byte[] one : List.of(first, second)) {
            new String(one, StandardCharsets.UTF_8).lines().forEach(lines::add);
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    Set<String> names() {
        return files.keySet();
    }

    byte[] read(String name) throws IOException {
        Source source = files.get(name);
        if (source == null) {
            throw new IOException("There is no " + name);
        }
        return source.read();
    }

    boolean multiRelease() {
        return multiRelease;
    }

    /** Files that are not in the bundle since another of their name is, which says something else. */
    List<String> hidden() {
        return List.copyOf(hidden);
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.close();
        }
    }
}
