package io.authdb.processor;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources in memory and keeps what the compiler says. */
final class Compilation {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private final List<Processor> processors = new ArrayList<>(List.of(new MigrationProcessor()));
    // javac's lint "processing" warns of every annotation that no processor claims, and a good processor claims none
    private final List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing,-options", "-Werror"));

    Compilation with(Processor processor) {
        processors.add(processor);
        return this;
    }

    Compilation insteadOfOurs(Processor processor) {
        processors.clear();
        return with(processor);
    }

    Compilation with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** What the compiler says of the sources. */
    Compilation compile(String... sources) {
        List<InMemory> files = Stream.of(sources).map(Compilation::source).toList();
        JavaFileManager memory = new Memory(compiler.getStandardFileManager(diagnostics, Locale.ROOT, null));
        JavaCompiler.CompilationTask task = compiler.getTask(null, memory, diagnostics, options, null, files);
        task.setProcessors(processors);
        task.call();
        return this;
    }

    List<Diagnostic<? extends JavaFileObject>> diagnostics() {
        return diagnostics.getDiagnostics();
    }

    /** Line and message of each diagnostic. */
    List<String> lines() {
        return diagnostics().stream()
                .map(it -> it.getLineNumber() + " " + it.getMessage(Locale.ROOT))
                .toList();
    }

    private static InMemory source(String text) {
        return new InMemory("Source" + Integer.toHexString(text.hashCode()), JavaFileObject.Kind.SOURCE, text);
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        Memory(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new InMemory(className, kind, "");
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {

        private final String text;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        InMemory(String name, Kind kind, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text + written.toString(StandardCharsets.UTF_8);
        }

        @Override
        public OutputStream openOutputStream() {
            return written;
        }
    }
}
