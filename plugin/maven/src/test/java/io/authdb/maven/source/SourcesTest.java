package io.authdb.maven.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import io.authdb.Migration; @Migration(\"007\") class A {}",
                "import io.authdb.*; @Migration(value = \"007\", description = \"x\") class A {}",
                "import io.authdb.*; @Migration(transactional = false, value = \"007\") final class A {}",
                "@io.authdb.Migration(\"007\") class A {}",
                "import io.authdb.Migration; class Steps { @Migration(\"007\") static class A {} }",
                "import io.authdb.Migration; /* @Migration(\"999\") */ @Migration(\"007\") class A {}",
                "import io.authdb.Migration; @Migration(\"007\") class A { void broken( { return 1 } }",
                "import io.authdb.Migration; @Migration(\"007\") class A extends Missing { Gone gone; }",
            })
    void anIdIsReadFromASourceThatNeedNotCompile(String text) throws Exception {
        assertThat(migrations(text)).singleElement().satisfies(migration -> {
            assertThat(migration.id()).hasValue("007");
            assertThat(migration.packageName()).isEqualTo("com.example");
            assertThat(migration.root()).isEqualTo(root);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { String text = \"@Migration(1)\"; }",
                "import org.other.Migration; @Migration(\"007\") class A {}",
                "import io.authdb.Upgrade; @Migration(\"007\") class A {}",
                "/** As in {@code @Migration(\"007\")}. */ class A {}",
            })
    void whatOnlyLooksLikeAMigrationIsNone(String text) throws Exception {
        assertThat(migrations(text)).isEmpty();
    }

    @Test
    void anIdThatIsAConstantIsNotGuessed() throws Exception {
        assertThat(migrations("import io.authdb.Migration; @Migration(Ids.FIRST) class A {}"))
                .singleElement()
                .satisfies(migration -> assertThat(migration.id()).isEmpty());
    }

    @Test
    void aFolderThatIsNotThereHoldsNone() throws Exception {
        assertThat(new Sources(List.of(root.resolve("none")), StandardCharsets.UTF_8).migrations())
                .isEmpty();
    }

    private List<SourceMigration> migrations(String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve("com/example"));
        Files.writeString(folder.resolve("A.java"), "package com.example; " + text);
        return new Sources(List.of(root), StandardCharsets.UTF_8).migrations();
    }
}
