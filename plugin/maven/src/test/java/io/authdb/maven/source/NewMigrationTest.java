package io.authdb.maven.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewMigrationTest {

    @TempDir
    Path root;

    @Test
    void theFirstOneGoesWhereTheCoordinatesSay() throws Exception {
        NewMigration written = write("create users");

        assertThat(written).isEqualTo(new NewMigration("001", root.resolve("app/migration/CreateUsers.java"), false));
        assertThat(written.file()).hasContent("""
                package app.migration;

                import io.authdb.Downgrade;
                import io.authdb.Migration;
                import io.authdb.Upgrade;
                import org.jooq.DSLContext;

                @Migration("001")
                class CreateUsers {

                    @Upgrade
                    void upgrade(DSLContext db) {
                        throw new UnsupportedOperationException("Write the upgrade");
                    }

                    @Downgrade
                    void downgrade(DSLContext db) {
                        throw new UnsupportedOperationException("Write the downgrade, or replace it by @Irreversible");
                    }
                }
                """);
    }

    @Test
    void oneAfterAnotherIsFoundAgain() throws Exception {
        write("create users");
        write("add \"last\" login");

        NewMigration third = write("größe");

        assertThat(third.id()).isEqualTo("003");
        assertThat(root.resolve("app/migration/AddLastLogin.java"))
                .content()
                .contains(
                        "@Migration(value = \"002\", description = \"add \\\"last\\\" login\")\nclass AddLastLogin {");
    }

    @Test
    void theNextOneIsBesideTheLast() throws Exception {
        there("org.a", "A", "1");
        there("org.b", "B", "2");

        assertThat(write("more").file()).isEqualTo(root.resolve("org/b/More.java"));
    }

    @Test
    void namedPackagesAreWhereToLookAndWhereToBegin() throws Exception {
        there("org.a.sub", "A", "1");
        there("org.b", "B", "5");

        assertThat(write(wish("more", "", "org.a")))
                .isEqualTo(new NewMigration("2", root.resolve("org/a/sub/More.java"), false));
        assertThat(write(wish("begin", "", "org.c", "org.d")).file()).isEqualTo(root.resolve("org/c/Begin.java"));
    }

    @Test
    void anIdBelowTheLastIsWrittenAndSaidToBeLate() throws Exception {
        there("org.a", "A", "010");

        assertThat(write(wish("late", "009")).isLate()).isTrue();
        assertThat(write(wish("early", "011")).isLate()).isFalse();
    }

    @Test
    void whatIsNotClearIsNotWritten() throws Exception {
        there("org.a", "A", "001");
        assertRefused("[NoClassName] new: the words of \"2fa\"", wish("2fa", ""));
        assertRefused("[MalformedId] new: a b is no id.", wish("more", "a b"));
        assertRefused("[DuplicateId] new: the id 1 is taken.", wish("more", "1"));
        there("org.a", "B", "002-words");
        assertRefused("[NoNextId] new: no rule says what follows the id 002-words.", wish("more", ""));
        there("org.b", "C", "001");
        assertRefused("[SeveralChains] new: the packages org.a, org.b have ids in common", wish("more", ""));
    }

    @Test
    void twoClassesOfOnePackageWithOneIdAreBothNamed() throws Exception {
        Path a = there("org.a", "A", "001");
        there("org.a", "B", "1");
        there("org.b", "C", "001");

        assertRefused(
                "[DuplicateId] new: A.java (001) and B.java (1) in " + a.getParent() + " have the same id.\n"
                        + "Nothing was written.\nGive one of them another id.",
                wish("more", ""));
    }

    @Test
    void anIdThatCannotBeReadMustBeSaid() throws Exception {
        Files.writeString(there("org.a", "A", "1"), "package org.a; @io.authdb.Migration(Ids.A) class A {}");

        assertRefused("[NoNextId] new: A.java does not write its id as a text.", wish("more", ""));
        assertThat(write(wish("more", "2")).file()).isEqualTo(root.resolve("org/a/More.java"));
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Path existing = there("org.a", "AddLogin", "001");
        String before = Files.readString(existing);

        assertRefused("[ClassExists] new: AddLogin.java is there already", wish("add login", ""));

        assertThat(existing).hasContent(before);
    }

    private void assertRefused(String begins, Wish wish) throws IOException {
        long files = count();
        assertThatThrownBy(() -> write(wish))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageStartingWith(begins)
                .hasMessageContaining("\nNothing was written.\n");
        assertThat(count()).isEqualTo(files);
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.count();
        }
    }

    private Path there(String packageName, String className, String id) throws IOException {
        Path folder = Files.createDirectories(root.resolve(packageName.replace('.', '/')));
        return Files.writeString(
                folder.resolve(className + ".java"),
                "package " + packageName + "; @io.authdb.Migration(\"" + id + "\") class " + className + " {}");
    }

    private NewMigration write(String description) throws Exception {
        return write(wish(description, ""));
    }

    private NewMigration write(Wish wish) throws Exception {
        Sources sources = new Sources(List.of(root), StandardCharsets.UTF_8);
        return NewMigration.write(sources, wish, LocalDateTime.of(2026, 11, 22, 12, 0));
    }

    private static Wish wish(String description, String id, String... packages) {
        return new Wish(description, Optional.of(id).filter(it -> !it.isEmpty()), List.of(packages), "app.migration");
    }
}
