package io.authdb.maven.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The source folders of a module.
 *
 * @param roots the folders, the one to write to first
 * @param encoding of the files
 */
public record Sources(List<Path> roots, Charset encoding) {

    /** Keeps a copy of the list. */
    public Sources {
        roots = List.copyOf(roots);
    }

    List<SourceMigration> migrations() throws IOException {
        List<SourceMigration> found = new ArrayList<>();
        for (Path root : roots) {
            List<Path> candidates = candidates(root);
            if (!candidates.isEmpty()) {
                read(root, candidates, found);
            }
        }
        return found;
    }

    /** The files that hold the word; a parser looks at each of them, and starting it takes longer than reading a thousand others. */
    private List<Path> candidates(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Path> candidates = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(it -> it.toString().endsWith(".java"))::iterator) {
                if (new String(Files.readAllBytes(file), encoding).contains("Migration")) {
                    candidates.add(file);
                }
            }
        }
        return candidates;
    }

    /** What the parser finds wrong is the compiler's to report: here it reads on behind it. */
    private void read(Path root, List<Path> files, List<SourceMigration> found) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("this Java has no compiler, which reads the sources; run Maven with a JDK");
        }
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(problem -> {}, null, encoding)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new SourceReader(unit, root), found);
            }
        }
    }
}
