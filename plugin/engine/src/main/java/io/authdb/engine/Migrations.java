package io.authdb.engine;

import io.authdb.engine.discover.ClassSearch;
import io.authdb.engine.discover.Discovery;
import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Chain;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The chain of an application's migrations, found where its options say. */
final class Migrations {

    private static final int LISTED = 5;

    private Migrations() {}

    /**
     * Searches class files.
     *
     * @throws DefinitionException if there are none, or a migration breaks a rule
     */
    static Chain chain(Options.Search search) {
        List<Path> places = search.places().isEmpty() ? classPath() : search.places();
        Chain chain = Discovery.of(new ClassSearch(places, search.packages()).declarations())
                .chain();
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
        String where = packages.isEmpty() ? "any package" : "the packages " + String.join(", ", packages);
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
