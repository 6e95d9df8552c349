package io.authdb.engine.discover;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.testing.Classes;
import io.authdb.rule.DeclaredIrreversible;
import io.authdb.rule.DeclaredMethod;
import io.authdb.rule.DeclaredMigration;
import io.authdb.rule.Obstacle;
import io.authdb.rule.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassSearchTest {

    private static final String IMPORTS = "import io.authdb.*; import org.jooq.DSLContext; ";
    private static final String METHODS = "@Upgrade void up(DSLContext db) {} @Downgrade void down(DSLContext db) {}";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"17", ""})
    void aClassFileTellsAllThatTheSourceDeclares(String release) throws IOException {
        String source = """
                package com.example;
                import io.authdb.*;
                class Steps {
                    @Migration(value = "v1.10", description = "Größe: 小 \\0 😀", transactional = false)
                    @Irreversible(reason = "gone", decision = "ADR-0014")
                    static final class DeleteTasks {
                        @Upgrade protected final void delete(org.jooq.Configuration db) throws Exception {}
                        @Verify org.jooq.ResultQuery<?> left(java.sql.Connection db) { return null; }
                        @Downgrade(loses = "tasks", leaves = "users") static int[][] wrong(int i, String[] s) { return null; }
                        @Sample @Deprecated void sample(org.jooq.DSLContext db) {}
                        void noRole() {}
                    }
                }
                """;
        String[] options = release.isEmpty() ? new String[0] : new String[] {"--release", release};
        DeclaredMigration found =
                new Classes(directory).compile(source, options).onlyMigration();
        assertThat(found.className()).isEqualTo("com.example.Steps$DeleteTasks");
        assertThat(found.id()).isEqualTo("v1.10");
        assertThat(found.description()).isEqualTo("Größe: 小 \0 😀");
        assertThat(found.transactional()).isFalse();
        assertThat(found.irreversible()).contains(new DeclaredIrreversible("gone", "ADR-0014", ""));
        assertThat(found.type().obstacles()).isEmpty();
        assertThat(found.type().methods())
                .containsExactly(
                        method("delete", new Role.Upgrade(), "void", 0x14, "org.jooq.Configuration"),
                        method("left", new Role.Verify(), "org.jooq.ResultQuery", 0, "java.sql.Connection"),
                        method(
                                "wrong",
                                new Role.Downgrade("tasks", "users"),
                                "int[][]",
                                0x8,
                                "int",
                                "java.lang.String[]"),
                        method("sample", new Role.Sample(), "void", 0, "org.jooq.DSLContext"));
    }

    @Test
    void otherAnnotationsOfAnyShapeArePassedOver() throws IOException {
        String source = IMPORTS + """
                import java.lang.annotation.*;
                enum E { A, B }
                @interface Small { long id() default 5L; String[] names() default {}; }
                @Retention(RetentionPolicy.RUNTIME) @interface Large {
                    byte b(); char c(); double d(); float f(); int i(); long j(); short s(); boolean z();
                    String text(); E e(); Class<?> type(); Small small(); Small[] many(); E[] none();
                }
                @Large(b = 1, c = 'c', d = 1.5, f = 2.5f, i = 7, j = 1L << 40, s = 3, z = true, text = "t", e = E.B,
                       type = int[].class, small = @Small(names = {"a", "b"}), many = {@Small, @Small(id = 9)}, none = {})
                @Small
                @Migration("1") class AddUsers { long big = 1L << 50; double pi = 3.14; %s }
                """.formatted(METHODS);
        assertThat(new Classes(directory).compile(source).onlyMigration().id()).isEqualTo("1");
    }

    @Test
    void anAnnotationKeptOnlyInTheClassFileCountsToo() throws IOException {
        Classes classes = new Classes(directory).compile(migration("com.example", "AddUsers", "1"));
        Path file = directory.resolve("com/example/AddUsers.class");
        String visible = Files.readString(file, ISO_8859_1);
        String invisible = visible.replace("\0\31RuntimeVisibleAnnotations", "\0\33RuntimeInvisibleAnnotations");
        assertThat(invisible).isNotEqualTo(visible);
        Files.writeString(file, invisible, ISO_8859_1);
        assertThat(classes.discovery().problems()).isEmpty();
        assertThat(classes.ids()).containsExactly("1");
    }

    @Test
    void theOrderIsThatOfTheRootsThenOfTheClassNames() throws IOException {
        Classes first = new Classes(directory.resolve("first"))
                .compile(migration("b", "B", "1"))
                .compile(migration("b", "A", "2"))
                .compile(migration("a", "C", "3"));
        Classes second = new Classes(directory.resolve("second")).compile(migration("a", "A", "0"));
        assertThat(Classes.search(List.of(first.directory(), second.directory())))
                .extracting(DeclaredMigration::id)
                .containsExactly("3", "2", "1", "0");
    }

    @Test
    void ofAClassInTwoRootsTheFirstCounts() throws IOException {
        Classes first = new Classes(directory.resolve("first")).compile(migration("a", "A", "first"));
        Classes second = new Classes(directory.resolve("second")).compile(migration("a", "A", "second"));
        Path jar = second.jar(directory.resolve("second.jar"), "");
        List<Declaration> found = new ClassSearch(List.of(first.directory(), jar), List.of()).declarations();
        assertThat(found).extracting(Declaration::root).containsExactly(first.directory());
        assertThat(found).extracting(it -> it.migration().id()).containsExactly("first");
    }

    @Test
    void packagesNarrowTheSearchToThemAndWhatIsBelow() throws IOException {
        Classes classes = new Classes(directory.resolve("classes"))
                .compile(migration("com.example", "A", "1"))
                .compile(migration("com.example.deep", "B", "2"))
                .compile(migration("com.examples", "C", "3"))
                .compile(migration("org", "D", "4"));
        Path jar = classes.jar(directory.resolve("classes.jar"), "");
        for (Path root : List.of(classes.directory(), jar)) {
            assertThat(ids(root)).containsExactly("1", "2", "3", "4");
            assertThat(ids(root, "com.example")).containsExactly("1", "2");
            assertThat(ids(root, "com.example.deep", "com.example", "org")).containsExactly("1", "2", "4");
            assertThat(ids(root, "nowhere")).isEmpty();
        }
    }

    @Test
    void onlyWhereAClassLoaderWouldLookDoesAClassCount() throws IOException {
        Classes classes = new Classes(directory.resolve("classes")).compile(migration("a", "A", "1"));
        assertThat(ids(classes.jar(directory.resolve("a.jar"), ""))).containsExactly("1");
        assertThat(ids(classes.jar(directory.resolve("b.jar"), "META-INF/versions/17/")))
                .isEmpty();
        assertThat(ids(classes.jar(directory.resolve("c.jar"), "BOOT-INF/classes/")))
                .isEmpty();
        assertThat(ids(classes.directory().resolve("a"))).isEmpty();
    }

    @Test
    void aClassFileLargerThanTheBufferIsReadToItsEnd() throws IOException {
        String large = "\"" + "x".repeat(60_000) + "\"";
        String source = IMPORTS
                + "class Large { String a = %s, b = %s + 'b', c = %s + 'c'; @Migration(\"1\") static class M {%s} }"
                        .formatted(large, large, large, METHODS);
        new Classes(directory).compile(source);
        String inLarge = IMPORTS
                + "@Migration(\"2\") class Z { String a = %s, b = %s + 'b', c = %s + 'c'; %s }"
                        .formatted(large, large, large, METHODS);
        assertThat(new Classes(directory).compile(inLarge).ids()).containsExactly("1", "2");
    }

    @Test
    void aMigrationInAMethodIsSeenForWhatItIs() throws IOException {
        String source =
                IMPORTS + "class Outer { void method() { @Migration(\"1\") class Local { %s } } }".formatted(METHODS);
        assertThat(new Classes(directory).compile(source).onlyMigration().type().obstacles())
                .contains(Obstacle.LOCAL);
    }

    @Test
    void aClassThatMerelyMentionsTheAnnotationIsNoMigration() throws IOException {
        String source = "class Mentions { io.authdb.Migration field; String s = \"Lio/authdb/Migration;\"; }";
        assertThat(new Classes(directory).compile(source).migrations()).isEmpty();
    }

    @Test
    void nothingIsLoadedSoAClassThatCannotBeIsFoundAllTheSame() throws IOException {
        String source =
                IMPORTS + "class Gone {} @Migration(\"1\") class Unloadable extends Gone { %s }".formatted(METHODS);
        Classes classes = new Classes(directory).compile(source);
        Files.delete(directory.resolve("Gone.class"));
        assertThat(classes.chain().size()).isEqualTo(1);
    }

    @Test
    void noCodeHereCouldLoadAClass() {
        JavaClasses discover = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.authdb.engine.discover");
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ClassLoader.class)
                .check(discover);
        noClasses().should().callMethod(Class.class, "forName", String.class).check(discover);
    }

    @Test
    void aRootThatDoesNotExistIsEmpty() {
        assertThat(ids(directory.resolve("nowhere"))).isEmpty();
        assertThat(ids(directory.resolve("nowhere.jar"), "com.example")).isEmpty();
    }

    @Test
    void aFileOnTheClassPathThatIsNoJarIsPassedOver() throws IOException {
        assertThat(ids(Files.writeString(directory.resolve("library.so"), "not a jar")))
                .isEmpty();
    }

    @Test
    void aJarThatIsNoneIsAnErrorWithItsPath() throws IOException {
        Path jar = Files.writeString(directory.resolve("broken.jar"), "not a jar");
        assertThatThrownBy(() -> ids(jar))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("[UnreadableClasses] " + jar + ": cannot be searched for classes");
    }

    @Test
    void aMalformedClassFileIsAnErrorWithItsPathIfItMentionsTheAnnotation() throws IOException {
        Path file = directory.resolve("Broken.class");
        Files.writeString(file, "no class file");
        assertThat(ids(directory)).isEmpty();
        Files.writeString(file, "no class file but Lio/authdb/Migration; is in it");
        assertThatThrownBy(() -> ids(directory))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("[UnreadableClasses] " + directory
                        + " Broken.class: is not a class file: it does not begin as one.");
    }

    private static DeclaredMethod method(String name, Role role, String result, int modifiers, String... parameters) {
        return new DeclaredMethod(name, List.of(role), List.of(parameters), result, modifiers);
    }

    private static String migration(String packageName, String name, String id) {
        return "package " + packageName + "; " + IMPORTS + "@Migration(\"" + id + "\") class " + name + " {" + METHODS
                + "}";
    }

    private static List<String> ids(Path root, String... packages) {
        return Classes.search(List.of(root), packages).stream()
                .map(DeclaredMigration::id)
                .toList();
    }
}
