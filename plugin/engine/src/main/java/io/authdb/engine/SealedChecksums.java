package io.authdb.engine;

import io.authdb.engine.discover.Declaration;
import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.seal.Index;
import io.authdb.engine.seal.MalformedLineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What migrations send, as {@code authdb:verify} wrote it down beside their class files. */
final class SealedChecksums {

    private static final String INDEX = "META-INF/authdb/index";

    private SealedChecksums() {}

    /**
     * Of the places these were found in.
     *
     * @throws DefinitionException if an index cannot be read
     */
    static Map<RevisionId, String> of(List<Declaration> found) {
        Map<RevisionId, String> checksums = new HashMap<>();
        found.stream().map(Declaration::root).distinct().forEach(root -> index(root, found)
                .ifPresent(text -> read(root, text).entries().forEach(entry -> add(checksums, entry))));
        return checksums;
    }

    private static void add(Map<RevisionId, String> checksums, Index.Entry entry) {
        if (entry.sealing().sealed()) {
            checksums.put(entry.revision().id(), entry.sealing().upgrade());
        }
    }

    private static Index read(Path root, String text) {
        try {
            return Index.parse(text);
        } catch (MalformedLineException malformed) {
            throw new DefinitionException(
                    Problem.of("IndexUnreadable", INDEX + " of " + root, malformed.getMessage() + "")
                            .advise("Delete it; the next authdb:verify writes it anew."),
                    malformed);
        }
    }

    private static Optional<String> index(Path root, List<Declaration> found) {
        try {
            return Files.isDirectory(root) ? ofDirectory(root, found) : ofJar(root);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A class that was compiled since is not the one that was proven: nothing is known of its SQL. */
    private static Optional<String> ofDirectory(Path root, List<Declaration> found) throws IOException {
        Path index = root.resolve(INDEX);
        if (!Files.isRegularFile(index)) {
            return Optional.empty();
        }
        FileTime written = Files.getLastModifiedTime(index);
        for (Declaration declaration : found) {
            Path file = root.resolve(declaration.migration().className().replace('.', '/') + ".class");
            if (declaration.root().equals(root)
                    && Files.exists(file)
                    && Files.getLastModifiedTime(file).compareTo(written) > 0) {
                return Optional.empty();
            }
        }
        return Optional.of(Files.readString(index));
    }

    private static Optional<String> ofJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(INDEX);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
