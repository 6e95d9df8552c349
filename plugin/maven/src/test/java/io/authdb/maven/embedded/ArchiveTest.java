package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void executableBitsAndLinksAreKept() throws Exception {
        Path out = unpack(file("bin/run", 0755), file("lib/so.1", 0644), link("lib/so", "so.1"));
        assertThat(out.resolve("bin/run")).isExecutable().hasContent("content");
        assertThat(Files.isExecutable(out.resolve("lib/so.1"))).isFalse();
        assertThat(Files.readSymbolicLink(out.resolve("lib/so"))).hasToString("so.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "bin/../../outside"})
    void anEntryThatLeadsOutsideIsRefused(String name) {
        assertRefused(file(name, 0644));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../..", "/etc", "sub/../..", "sub/file"})
    void aLinkToAnythingButASiblingIsRefused(String target) {
        assertRefused(link("link", target));
    }

    @Test
    void aHardLinkIsRefused() {
        TarArchiveEntry hard = new TarArchiveEntry("hard", TarConstants.LF_LINK);
        hard.setLinkName("/etc/passwd");
        assertRefused(hard);
    }

    private void assertRefused(TarArchiveEntry entry) {
        assertThatThrownBy(() -> unpack(entry))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refused to unpack");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private static TarArchiveEntry file(String name, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setSize("content".length());
        return entry;
    }

    private static TarArchiveEntry link(String name, String target) {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        return entry;
    }

    private Path unpack(TarArchiveEntry... entries) throws IOException {
        Path jar = folder.resolve("binaries.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("postgres.txz"));
            zip.write(txz(entries));
        }
        Path out = folder.resolve("out");
        new Archive(jar).unpack(out);
        return out;
    }

    private static byte[] txz(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                if (entry.getSize() > 0) {
                    tar.write("content".getBytes(StandardCharsets.UTF_8));
                }
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
