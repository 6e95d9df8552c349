package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastCompilationTest {

    private static final List<String> INPUTS = List.of("a source", "an option");
    private static final List<String> PHASES = List.of("process-resources", "compile");

    @TempDir
    private Path folder;

    private Path classes;
    private LastCompilation last;

    @BeforeEach
    void compileOnce() throws IOException {
        classes = folder.resolve("classes");
        write("app/M001.class", "one");
        last = new LastCompilation(folder.resolve("authdb/compiled"), classes);
        last.note(INPUTS, PHASES);
    }

    @Test
    void fromTheSameThereIsNothingToCompile() throws IOException {
        assertThat(last.phasesIfFrom(INPUTS)).isEqualTo(PHASES);
    }

    @Test
    void fromAnotherSourceOrOptionThereIs() throws IOException {
        assertThat(last.phasesIfFrom(List.of("another source", "an option"))).isEmpty();
    }

    @Test
    void whoeverTouchesWhatWasCompiledHasItCompiledAgain() throws IOException {
        Files.setLastModifiedTime(classes.resolve("app/M001.class"), FileTime.fromMillis(1));
        assertThat(last.phasesIfFrom(INPUTS)).isEmpty();
    }

    @Test
    void whatIsGoneOrNewAmongTheClassesIsNoticed() throws IOException {
        write("app/M002.class", "two");
        assertThat(last.phasesIfFrom(INPUTS)).isEmpty();
        Files.delete(classes.resolve("app/M002.class"));
        assertThat(last.phasesIfFrom(INPUTS)).isEqualTo(PHASES);
        Files.delete(classes.resolve("app/M001.class"));
        assertThat(last.phasesIfFrom(INPUTS)).isEmpty();
    }

    @Test
    void whatVerifyWritesBesideTheClassesIsNotOfTheCompiler() throws IOException {
        write("META-INF/authdb/index", "format 1");
        assertThat(last.phasesIfFrom(INPUTS)).isEqualTo(PHASES);
    }

    @Test
    void nothingIsKnownOfAModuleThatWasCleaned() throws IOException {
        Files.delete(folder.resolve("authdb/compiled"));
        assertThat(last.phasesIfFrom(INPUTS)).isEmpty();
    }

    @Test
    void filesAreKnownBySizeAndTimeAlsoThroughALink() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, classes);
        List<String> before = FileStates.of(List.of(link.toFile()));
        assertThat(before).singleElement().asString().contains("M001.class");

        write("app/M001.class", "longer");

        assertThat(FileStates.of(List.of(link.toFile()))).hasSize(1).isNotEqualTo(before);
        assertThat(FileStates.of(List.of(folder.resolve("nowhere").toFile()))).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Path file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
