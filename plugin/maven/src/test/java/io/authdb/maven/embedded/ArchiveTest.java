package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
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

    private int longNames = TarArchiveOutputStream.LONGFILE_ERROR;

    @Test
    void executableBitsAndLinksAreKept() throws Exception {
        Path out = unpack(file("bin/run", 0755), file("lib/so.1", 0644), link("lib/so", "so.1"));
        assertThat(out.resolve("bin/run")).isExecutable().hasContent("content");
        assertThat(Files.isExecutable(out.resolve("lib/so.1"))).isFalse();
        assertThat(Files.readSymbolicLink(out.resolve("lib/so"))).hasToString("so.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX})
    void namesTooLongForAHeaderAreKept(int mode) throws Exception {
        longNames = mode;
        String name = "ä".repeat(60) + "x".repeat(120);
        Path out = unpack(file("share/" + name, 0644), link("share/link", name));
        assertThat(out.resolve("share").resolve(name)).hasContent("content");
        assertThat(Files.readSymbolicLink(out.resolve("share/link"))).hasToString(name);
    }

    @Test
    void anArchiveThatEndsInAnEntryIsRefused() throws Exception {
        byte[] header = new byte[700];
        header[0] = 'a';
        System.arraycopy("00000000777\0".getBytes(StandardCharsets.US_ASCII), 0, header, 124, 12);
        Tar tar = new Tar(new ByteArrayInputStream(header));
        assertThat(tar.next().orElseThrow().size()).isEqualTo(0777);
        assertThatThrownBy(tar::readAllBytes).isInstanceOf(EOFException.class);
    }

    @Test
    void bytesThatAreNoArchiveAreRefusedAndNothingElse() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[2048];
            random.nextBytes(bytes);
            bytes[156] = (byte) "LKx05".charAt(random.nextInt(5));
            System.arraycopy("00000000144\0".getBytes(StandardCharsets.US_ASCII), 0, bytes, 124, 12);
            System.arraycopy("0000644\0".getBytes(StandardCharsets.US_ASCII), 0, bytes, 100, 8);
            try (Tar tar = new Tar(new ByteArrayInputStream(bytes))) {
                while (tar.next().isPresent()) {
                    tar.readAllBytes();
                }
            } catch (IOException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
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

    private byte[] txz(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            tar.setLongFileMode(longNames);
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
