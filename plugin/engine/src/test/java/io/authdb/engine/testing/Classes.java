package io.authdb.engine.testing;

import io.authdb.engine.discover.ClassSearch;
import io.authdb.engine.discover.Declaration;
import io.authdb.engine.discover.Discovery;
import io.authdb.engine.revision.Chain;
import io.authdb.rule.DeclaredMigration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A directory of class files, compiled without any annotation processor.
 *
 * @param directory where they are
 */
public record Classes(Path directory) {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    public Classes compile(String source, String... options) throws IOException {
        Files.createDirectories(directory);
        List<String> all =
                Stream.concat(Stream.of("-proc:none"), Stream.of(options)).toList();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
            if (!COMPILER.getTask(null, files, null, all, null, List.of(new Source(source)))
                    .call()) {
                throw new AssertionError("does not compile: " + source);
            }
        }
        return this;
    }

    /** A jar of the same classes, each name with a prefix. */
    public Path jar(Path jar, String prefix) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(prefix + directory.relativize(path)));
                zip.write(Files.readAllBytes(path));
            }
        }
        return jar;
    }

    public byte[] bytes(String name) {
        try {
            return Files.readAllBytes(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<DeclaredMigration> migrations(String... packages) {
        return search(List.of(directory), packages);
    }

    public List<String> ids(String... packages) {
        return migrations(packages).stream().map(DeclaredMigration::id).toList();
    }

    public DeclaredMigration onlyMigration() {
        List<DeclaredMigration> migrations = migrations();
        if (migrations.size() != 1) {
            throw new AssertionError("not one migration: " + migrations);
        }
        return migrations.get(0);
    }

    public Discovery discovery() {
        return Discovery.of(new ClassSearch(List.of(directory), List.of()).declarations());
    }

    public Chain chain() {
        return discovery().chain();
    }

    public static List<DeclaredMigration> search(List<Path> roots, String... packages) {
        return new ClassSearch(roots, List.of(packages))
                .declarations().stream().map(Declaration::migration).toList();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("memory:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }
    }
}
