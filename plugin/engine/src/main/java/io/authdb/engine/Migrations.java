package io.authdb.engine;

import io.authdb.engine.discover.ClassSearch;
import io.authdb.engine.discover.Declaration;
import io.authdb.engine.discover.Discovery;
import io.authdb.engine.discover.Sources;
import io.authdb.engine.execute.Progress;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.seal.Artifact;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An application's migrations, found where its options say. */
final class Migrations {

    private static final int LISTED = 5;

    private Migrations() {}

    /**
     * Reads the index of the jar they came in, where no place is named, or searches class files.
     *
     * @param progress told of each that is left out
     * @throws DefinitionException if there are none, or a migration breaks a rule
     */
    static Artifact artifact(Options.Search search, Progress progress) {
        Optional<Artifact> shipped =
                search.isAnywhere() ? ShippedIndexes.artifact(search.packages()) : Optional.empty();
        return shipped.orElseGet(() -> searched(search, progress));
    }

    private static Artifact searched(Options.Search search, Progress progress) {
        List<Path> own = search.places().isEmpty() ? classPath() : search.places();
        List<Path> places = new ArrayList<>(own);
        places.addAll(search.dependencies());
        List<Declaration> found = new ClassSearch(places, search.packages()).declarations();
        List<Declaration> stale = stale(found, own, new Sources(search.sources()));
        List<Declaration> kept = new ArrayList<>(found);
        if (!stale.isEmpty()) {
            stale.forEach(it -> progress.leftOut(it.migration().className(), it.source()));
            kept.removeAll(stale);
        }
        Chain chain = Discovery.of(kept).chain();
        if (chain.size() == 0) {
            throw new DefinitionException(List.of(none(places, search.packages())));
        }
        SealFiles seals = new SealFiles();
        kept.stream().map(Declaration::root).distinct().forEach(root -> seals.add(root, kept));
        return new Artifact(new Chain(chain.revisions(), seals.checksums()), seals, seals.effects());
    }

    /** Judged after the search: what is left behind hides a dependency's class of its name, as it does from a class loader. */
    private static List<Declaration> stale(List<Declaration> found, List<Path> own, Sources sources) {
        List<Declaration> stale = new ArrayList<>();
        for (Declaration one : found) {
            if (own.contains(one.root()) && sources.lack(one)) {
                stale.add(one);
            }
        }
        return stale;
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static Problem none(List<Path> places, List<String> packages) {
        String where = packages.isEmpty() ? "any package" : "the packages " + String.join(", ", packages);
        List<String> lines = places.stream().map(place -> "looked in " + place).toList();
        return Problem.of("NoMigrations", "class files", "no class with @Migration was found in " + where + ".")
                .withFirst(LISTED, lines)
                .advise("Write a class with @Migration and compile it, or name the packages that hold the migrations.")
                .advise("To have the first written", Command.of("new").with("description", "create users"));
    }
}
