package io.authdb.engine;

import io.authdb.engine.discover.ClassSearch;
import io.authdb.engine.discover.Declaration;
import io.authdb.engine.discover.Discovery;
import io.authdb.engine.discover.Sources;
import io.authdb.engine.execute.Progress;
import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Chain;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The chain of an application's migrations, found where its options say. */
final class Migrations {

    private static final int LISTED = 5;

    private Migrations() {}

    /**
     * Searches class files.
     *
     * @param progress told of each that is left out
     * @throws DefinitionException if there are none, or a migration breaks a rule
     */
    static Chain chain(Options.Search search, Progress progress) {
        List<Path> own = search.places().isEmpty() ? classPath() : search.places();
        List<Path> places =
                Stream.concat(own.stream(), search.dependencies().stream()).toList();
        List<Declaration> found = new ArrayList<>(new ClassSearch(places, search.packages()).declarations());
        Sources sources = new Sources(search.sources());
        // afterwards, and not a root less to search: a class loader finds the stale class where it finds two
        List<Declaration> stale = found.stream()
                .filter(it -> own.contains(it.root()) && sources.lack(it))
                .toList();
        stale.forEach(it -> progress.leftOut(it.migration().className(), it.source()));
        found.removeAll(stale);
        Chain chain = Discovery.of(found).chain();
        if (chain.size() == 0) {
            throw new DefinitionException(List.of(none(places, search.packages())));
        }
        return chain;
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static Problem none(List<Path> places, List<String> packages) {
        String where = packages.isEmpty() ? "all packages" : "the packages " + String.join(", ", packages);
        List<String> lines =
                places.stream().limit(LISTED).map(place -> "looked in " + place).toList();
        int more = places.size() - lines.size();
        return Problem.of("NoMigrations", "class files", "no class with @Migration was found in " + where + ".")
                .withLines(
                        more == 0
                                ? lines
                                : Stream.concat(lines.stream(), Stream.of("and " + more + " more"))
                                        .toList())
                .advise("Write a class with @Migration and compile it, or name the packages that hold the migrations.");
    }
}
