package io.authdb.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.testing.Classes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

    private static final String STEP = "import io.authdb.*; class Outer { @Migration(\"001\") static class Step {"
            + " @Upgrade void up(java.sql.Connection db) {} @Downgrade void down(java.sql.Connection db) {} } }";

    @TempDir
    Path directory;

    private Path root;

    @BeforeEach
    void aRootWithAnotherSource() throws IOException {
        root = directory.resolve("src");
        write("com/example/Other.java", "package com.example;");
    }

    @Test
    void aNestedClassAsksForTheFileItWasCompiledFrom() throws IOException {
        Declaration step = step("package com.example; " + STEP);
        assertThat(step.source()).isEqualTo("com/example/Source.java");
        assertThat(sources().lack(step)).isTrue();

        write("com/example/Source.java", "");
        assertThat(sources().lack(step)).isFalse();
    }

    @Test
    void anyRootMayHaveIt() throws IOException {
        Declaration step = step("package com.example; " + STEP);
        Path generated = directory.resolve("generated");
        Files.createDirectories(generated.resolve("com/example"));
        Files.writeString(generated.resolve("com/example/Source.java"), "");

        assertThat(new Sources(List.of(root, generated)).lack(step)).isFalse();
    }

    /** Where another file of that name lies, what it begins with, and whether the class is stale. */
    @ParameterizedTest
    @CsvSource({
        "com/example/moved/Source.java, package com.example.moved;,            true",
        "Source.java,                   package com.example;,                  false",
        "elsewhere/Source.java,         /* (c) */ package  com.example ; class, false",
        "elsewhere/Source.java,         package com.examples;,                 true",
    })
    void aSourceOutsideTheFolderOfItsPackageCountsIfItSaysThePackage(String file, String text, boolean stale)
            throws IOException {
        Declaration step = step("package com.example; " + STEP);

        write(file, text);

        assertThat(sources().lack(step)).isEqualTo(stale);
    }

    @Test
    void aClassWithoutAPackageIsStaleIfNoFileHasItsName() throws IOException {
        Declaration step = step(STEP);
        assertThat(step.source()).isEqualTo("Source.java");
        assertThat(sources().lack(step)).isTrue();

        write("anywhere/Source.java", "");
        assertThat(sources().lack(step)).isFalse();
    }

    @Test
    void whatDoesNotNameItsSourceIsNotJudged() throws IOException {
        Declaration step = step("package com.example; " + STEP, "-g:none");

        assertThat(step.source()).isEmpty();
        assertThat(sources().lack(step)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com/example/Step.kt", "com/example/Step.groovy", "com/example/Step.scala"})
    void otherLanguagesAreNotJudged(String source) throws IOException {
        Declaration step = step("package com.example; " + STEP);

        assertThat(sources().lack(new Declaration(step.migration(), step.root(), source)))
                .isFalse();
    }

    @Test
    void withoutAnyRootNothingIsJudged() throws IOException {
        Declaration step = step("package com.example; " + STEP);

        assertThat(new Sources(List.of()).lack(step)).isFalse();
        assertThat(new Sources(List.of(directory.resolve("nowhere"))).lack(step))
                .isFalse();
    }

    private Sources sources() {
        return new Sources(List.of(root));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Declaration step(String source, String... options) throws IOException {
        Path classes = new Classes(directory.resolve("classes"))
                .compile(source, options)
                .directory();
        return new ClassSearch(List.of(classes), List.of()).declarations().get(0);
    }
}
