package io.authdb.maven.bundle;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.seal.Index;
import io.authdb.engine.seal.MalformedLineException;
import io.authdb.engine.seal.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of a module beside what a verification wrote of them.
 *
 * @param folder {@code target/classes}
 * @param index the migrations, as they were proven
 */
public record VerifiedClasses(Path folder, Index index) {

    private static final String CLASS = ".class";
    private static final int NAMED = 5;
    private static final String INDEX = Index.FOLDER + Index.FILE;

    /**
     * Of a folder.
     *
     * @throws NotVerifiedException if there is no word of a verification, or one of other classes than these
     */
    public static VerifiedClasses in(Path folder) throws IOException {
        Path file = folder.resolve(INDEX);
        if (!Files.isRegularFile(file)) {
            throw new NotVerifiedException("the migrations were not verified, so there is no " + INDEX + ".");
        }
        VerifiedClasses verified = new VerifiedClasses(folder, read(file));
        verified.requireSeals();
        verified.requireOlderThan(Files.getLastModifiedTime(file));
        return verified;
    }

    private static Index read(Path file) throws IOException {
        try {
            return Index.parse(Files.readString(file));
        } catch (MalformedLineException malformed) {
            throw new NotVerifiedException(INDEX + " cannot be read: " + malformed.getMessage() + ".");
        }
    }

    private void requireSeals() {
        for (Index.Entry entry : index.entries()) {
            String seal = Index.FOLDER + Seal.file(entry.revision().id(), Direction.UPGRADE);
            if (entry.sealing().sealed() && !Files.isRegularFile(folder.resolve(seal))) {
                throw new NotVerifiedException("there is no " + seal + " any more.");
            }
        }
    }

    /** Any class may have a part in what a migration sends. What that is now only a run of it tells, and that is verify's. */
    private void requireOlderThan(FileTime verified) throws IOException {
        List<String> newer = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(CLASS)
                        && Files.getLastModifiedTime(file).compareTo(verified) > 0) {
                    newer.add(className(file));
                }
            }
        }
        if (!newer.isEmpty()) {
            throw new NotVerifiedException(compiledSince(newer));
        }
    }

    private String className(Path file) {
        String path = folder.relativize(file).toString();
        return path.substring(0, path.length() - CLASS.length())
                .replace(file.getFileSystem().getSeparator(), ".");
    }

    private String compiledSince(List<String> newer) {
        Stream<String> named = newer.stream()
                .sorted(Comparator.comparing((String name) -> migration(name).isEmpty())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NAMED)
                .map(name -> "\n  " + name
                        + migration(name)
                                .map(title -> ", of migration " + title)
                                .orElse(""));
        int more = newer.size() - NAMED;
        return (newer.size() == 1 ? "1 class was" : newer.size() + " classes were")
                + " compiled after the migrations were verified:"
                + named.collect(Collectors.joining())
                + (more > 0 ? "\n  and " + more + " more" : "")
                + "\nWhere " + (newer.size() == 1 ? "it sends" : "they send")
                + " other SQL than authdb.lock says, verify shows the difference.";
    }

    /** The migration that a class is, or is within. */
    private Optional<String> migration(String className) {
        return index.entries().stream()
                .map(Index.Entry::revision)
                .filter(revision ->
                        className.equals(revision.className()) || className.startsWith(revision.className() + "$"))
                .map(Revision::title)
                .findFirst();
    }

    /** How many migrations there are. */
    public int size() {
        return index.entries().size();
    }

    /** The migrations that cannot run without their classes, each with the reason. */
    public List<String> reasons() {
        return notSealed().stream()
                .map(entry -> entry.revision().title() + ": " + entry.sealing().obstacle())
                .toList();
    }

    List<Index.Entry> notSealed() {
        return index.entries().stream()
                .filter(entry -> !entry.sealing().sealed())
                .toList();
    }

    /** A migration of which the class is in none of these places, nor in the folder. */
    Optional<String> missing(Contents contents) {
        return notSealed().stream()
                .map(entry -> entry.revision().className())
                .filter(name -> !contents.names().contains(name.replace('.', '/') + ".class"))
                .findFirst();
    }

    /** Whether a file of the folder is what was written of the verification. */
    static boolean isProof(String file) {
        return file.startsWith(Index.FOLDER);
    }
}
