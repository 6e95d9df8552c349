package io.authdb.maven.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A jar that is the same to the byte if its contents are: sorted, all of one time, and without a word of who built it.
 *
 * @param file where it lies
 * @param time what its files say of when they were written
 */
record BundleJar(Path file, LocalDateTime time) {

    private static final String MAIN = "io.authdb.engine.tool.Main";

    /** Writes all of it or nothing. */
    void write(Contents contents) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        try (OutputStream out = Files.newOutputStream(whole);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            // a jar's manifest comes first
            add(zip, JarFile.MANIFEST_NAME, manifest(contents.multiRelease()));
            for (String name : contents.names()) {
                add(zip, name, contents.read(name));
            }
        }
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // the local time is what a zip says; an instant would be said in the zone of whoever builds
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] manifest(boolean multiRelease) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, MAIN);
        if (multiRelease) {
            attributes.put(Attributes.Name.MULTI_RELEASE, "true");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }
}
