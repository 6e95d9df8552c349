package io.authdb.engine;

import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.seal.Artifact;
import io.authdb.engine.seal.Index;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The indexes in the jars of the class path: an application that was built with {@code authdb:verify} has its migrations
 * written down, and no class file is searched. A directory of classes is searched all the same, since somebody is at work
 * there.
 */
final class ShippedIndexes {

    private ShippedIndexes() {}

    /** What the jars say; empty where none says anything, or some index is in a directory. */
    static Optional<Artifact> artifact(List<String> packages) {
        List<URL> urls = urls(loader());
        if (urls.isEmpty() || urls.stream().anyMatch(url -> url.getProtocol().equals("file"))) {
            return Optional.empty();
        }
        List<Index.Entry> entries = new ArrayList<>();
        SealFiles seals = new SealFiles();
        for (URL url : urls) {
            SealPlace place = place(url);
            Index one = new Index(SealFiles.index(place.title(), text(place)).entries().stream()
                    .filter(entry -> isIn(packages, entry))
                    .toList());
            entries.addAll(one.entries());
            seals.add(place, one);
        }
        if (urls.size() > 1) {
            requireDistinct(entries);
        }
        Index index = new Index(entries);
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Artifact(index.chain(seals.checksums()), seals, seals.effects()));
    }

    private static ClassLoader loader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread == null ? ShippedIndexes.class.getClassLoader() : ofThread;
    }

    private static List<URL> urls(ClassLoader loader) {
        try {
            return Collections.list(loader.getResources(Index.FOLDER + Index.FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SealPlace place(URL url) {
        try {
            return SealPlace.beside(url);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(SealPlace place) {
        return SealFiles.text(place, Index.FILE).orElseThrow();
    }

    private static boolean isIn(List<String> packages, Index.Entry entry) {
        String name = entry.revision().className();
        return packages.isEmpty() || packages.stream().anyMatch(one -> name.startsWith(one + "."));
    }

    /** What wrote each index saw one jar. */
    private static void requireDistinct(List<Index.Entry> entries) {
        // two ids of one place, as 9 and 09, are one
        Map<RevisionId, String> classes = new TreeMap<>();
        for (Index.Entry entry : entries) {
            String other = classes.put(entry.revision().id(), entry.revision().className());
            if (other != null) {
                throw new DefinitionException(List.of(Problem.of(
                                "DuplicateId",
                                entry.revision().className(),
                                "it has the id " + entry.revision().id() + ", which " + other + " has too.")
                        .advise("Give each its own id, or name the packages of one of the two chains.")));
            }
        }
    }
}
