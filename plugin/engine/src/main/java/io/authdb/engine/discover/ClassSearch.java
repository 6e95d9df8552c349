package io.authdb.engine.discover;

import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Problem;
import io.authdb.rule.DeclaredMigration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Searches class files for migrations. Only those that name the annotation are parsed, and none is loaded. */
public final class ClassSearch {

    private final List<Path> roots;
    private final List<String> packages;

    /**
     * A search that has not begun.
     *
     * @param roots directories of classes and jars, in the order of the class path; one that does not exist is empty
     * @param packages the packages to search, with all below them; none means all
     */
    public ClassSearch(List<Path> roots, List<String> packages) {
        this.roots = List.copyOf(roots);
        this.packages = packages.isEmpty() ? List.of("") : List.copyOf(packages);
    }

    /**
     * The migrations root by root, in each by class name; of a class that is in two roots the first, which is the one a
     * class loader finds.
     *
     * @throws DefinitionException if a file cannot be read, or a class file that names the annotation is malformed
     */
    public List<Declaration> declarations() {
        Map<String, Declaration> byClassName = new LinkedHashMap<>();
        for (Path root : roots) {
            for (Map.Entry<String, byte[]> hit : hits(root).entrySet()) {
                Optional<Declaration> found = declaration(root, hit.getKey(), hit.getValue());
                if (found.isPresent()) {
                    byClassName.putIfAbsent(found.get().migration().className(), found.get());
                }
            }
        }
        return List.copyOf(byClassName.values());
    }

    private Map<String, byte[]> hits(Path root) {
        try {
            return ClassRoot.at(root).classFilesWith(ByteSearch.FOR_MIGRATION, packages);
        } catch (IOException e) {
            throw unreadable(root.toString(), "cannot be searched for classes: " + e, e);
        }
    }

    private static Optional<Declaration> declaration(Path root, String name, byte[] bytes) {
        try {
            ClassFile file = ClassFile.read(bytes);
            // a class loader looks for a class in the place of its name only
            Optional<DeclaredMigration> migration =
                    fileName(file.name()).equals(name) ? file.declared().migration() : Optional.empty();
            return migration.isPresent()
                    ? Optional.of(new Declaration(migration.get(), root, file.source()))
                    : Optional.empty();
        } catch (IOException e) {
            throw unreadable(root + " " + name, "is not a class file: " + e.getMessage(), e);
        }
    }

    private static DefinitionException unreadable(String where, String what, IOException cause) {
        Problem problem = Problem.of("UnreadableClasses", where, what + ".")
                .advise("Delete what cannot be read and build again.");
        return new DefinitionException(problem, cause);
    }

    private static String fileName(String className) {
        return className.replace('.', '/') + ".class";
    }
}
