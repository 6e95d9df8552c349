package io.authdb.engine.discover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A jar of class files, as it looks to any release of Java: what is meant for one release only is not seen. */
final class ClassJar implements ClassRoot {

    private final Path jar;

    ClassJar(Path jar) {
        this.jar = jar;
    }

    @Override
    public void search(ByteSearch search, String folder, SortedMap<String, byte[]> found) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            search(zip, search, folder.isEmpty() ? "" : folder + "/", found);
        } catch (ZipException e) {
            // a class path may name files of any kind, and Java passes over them too
            if (jar.toString().endsWith(".jar")) {
                throw e;
            }
        }
    }

    private static void search(ZipFile zip, ByteSearch search, String prefix, SortedMap<String, byte[]> found)
            throws IOException {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().endsWith(".class") && entry.getName().startsWith(prefix)) {
                visit(zip, entry, search, found);
            }
        }
    }

    private static void visit(ZipFile zip, ZipEntry entry, ByteSearch search, SortedMap<String, byte[]> found)
            throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            if (search.finds(bytes, bytes.length)) {
                found.put(entry.getName(), bytes);
            }
        }
    }
}
