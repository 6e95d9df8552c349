package io.authdb.engine.badinput;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The classes of all cases of a family, compiled in one go since a compiler takes its time to start. */
final class Made {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private static final String IMPORTS = Stream.of(
                    "io.authdb.AcceptFinding",
                    "io.authdb.Downgrade",
                    "io.authdb.Irreversible",
                    "io.authdb.Migration",
                    "io.authdb.Sample",
                    "io.authdb.Upgrade",
                    "io.authdb.Verify",
                    "java.sql.Connection",
                    "java.sql.Statement",
                    "org.jooq.Configuration",
                    "org.jooq.DSLContext",
                    "org.jooq.ResultQuery",
                    "org.jooq.impl.DSL")
            .map(name -> "import " + name + "; ")
            .collect(Collectors.joining());

    private static final String RUN = " static void run(Connection c, String sql) throws Exception {"
            + " for (String one : sql.split(\"; \")) { if (!one.isBlank()) {"
            + " try (Statement s = c.createStatement()) { s.execute(one); } } } }";

    private Made() {}

    /** Compiles into a folder: the package of a case is its number. */
    static void compile(Family family, Path folder) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < family.cases().size(); i++) {
            BadInput one = family.cases().get(i);
            for (int line = 0; line < one.given().size(); line++) {
                String packageName = packageOf(i);
                BadInput.Line given = one.given().get(line);
                String within = given.jar().isEmpty() ? packageName : packageName + "." + given.jar();
                text(given, "M" + (line + 1))
                        .ifPresent(text ->
                                sources.add(new Source(sources.size(), "package " + within + "; " + IMPORTS + text)));
            }
        }
        Files.createDirectories(folder);
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            List<String> options = List.of("-proc:none", "-Xlint:none");
            if (!sources.isEmpty()
                    && !COMPILER.getTask(null, files, said, options, null, sources)
                            .call()) {
                throw new AssertionError("does not compile: " + said.getDiagnostics());
            }
        }
    }

    static String packageOf(int index) {
        return "c%03d".formatted(index + 1);
    }

    private static Optional<String> text(BadInput.Line line, String name) {
        List<String> parts = line.parts();
        return switch (line.verb()) {
            case "migration" -> Optional.of(of(name, parts.get(0), "", up(parts.get(1)) + down("", parts.get(2))));
            case "outside" ->
                Optional.of(
                        of(name, parts.get(0), ", transactional = false", up(parts.get(1)) + down("", parts.get(2))));
            case "losing" ->
                Optional.of(of(name, parts.get(0), "", up(parts.get(1)) + down("(loses = \"rows\")", parts.get(2))));
            case "final" ->
                Optional.of("@Irreversible(reason = \"so it is\") " + of(name, parts.get(0), "", up(parts.get(1))));
            case "code" ->
                Optional.of(of(
                        name,
                        parts.get(0),
                        "",
                        "@Upgrade void up(Connection db) throws Exception { " + parts.get(1) + " } "
                                + down("", parts.get(2))));
            case "jooq" ->
                Optional.of(of(
                        name,
                        parts.get(0),
                        "",
                        "@Upgrade void up(DSLContext db) throws Exception { " + parts.get(1) + " } "
                                + down("", parts.get(2))));
            case "body" -> Optional.of(of(name, parts.get(0), "", parts.get(1)));
            case "class" -> Optional.of(line.rest());
            default -> Optional.empty();
        };
    }

    private static String of(String name, String id, String options, String body) {
        return "@Migration(value = \"" + id + "\", description = \"step of a test\"" + options + ") class " + name
                + " { " + body + RUN + " }";
    }

    private static String up(String sql) {
        return "@Upgrade void up(Connection db) throws Exception { run(db, " + literal(sql) + "); } ";
    }

    private static String down(String values, String sql) {
        return "@Downgrade" + values + " void down(Connection db) throws Exception { run(db, " + literal(sql) + "); } ";
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(int number, String text) {
            super(URI.create("memory:///Source" + number + ".java"), Kind.SOURCE);
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
