package io.authdb.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PropertiesFileTest {

    @TempDir
    Path root;

    @Test
    void theModulesFileIsReadInUtf8AndTheRootsIsNot() throws IOException {
        Path module = Files.createDirectory(root.resolve("module"));
        write(root, "authdb.url=jdbc:postgresql://root/app\nauthdb.username=root");
        write(module, "authdb.url=jdbc:postgresql://größe/app");

        PropertiesFile file = PropertiesFile.in(List.of(module, root));

        assertThat(file.value("authdb.url")).contains("jdbc:postgresql://größe/app");
        assertThat(file.value("authdb.username")).isEmpty();
    }

    @Test
    void theRootsIsReadWhereTheModuleHasNone() throws IOException {
        write(root, "authdb.lockWait=30s");

        assertThat(PropertiesFile.in(List.of(root.resolve("module"), root)).value("authdb.lockWait"))
                .contains("30s");
        assertThat(PropertiesFile.in(List.of(root.resolve("module"))).value("authdb.lockWait"))
                .isEmpty();
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearest() throws IOException {
        Path file = write(root, "authdb.usrname=app");

        assertThatThrownBy(() -> PropertiesFile.in(List.of(root)))
                .hasMessage("[UnknownProperty] " + file + ", authdb.usrname: there is no such property here.\n"
                        + "Did you mean authdb.username?");
    }

    @Test
    void whatOneRunDoesIsNotSaidForAllRuns() throws IOException {
        write(root, "authdb.acceptDataLoss=true");

        assertThatThrownBy(() -> PropertiesFile.in(List.of(root)))
                .hasMessageContaining("authdb.acceptDataLoss: there is no such property here.\nKnown: authdb.")
                .hasMessageNotContaining("authdb.outOfOrder");
    }

    @Test
    void whatIsNoUtf8IsRefusedWithoutShowingIt() throws IOException {
        Files.write(root.resolve("authdb.properties"), new byte[] {'a', '=', (byte) 0xff});

        assertThatThrownBy(() -> PropertiesFile.in(List.of(root)))
                .hasMessageEndingWith("it cannot be read as a properties file in UTF-8.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPasswordThatOthersMayReadIsAWarning() throws IOException {
        Path file = write(root, "authdb.password=canary");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(PropertiesFile.in(List.of(root)).warning())
                .contains(file + " holds a password, and others than its owner may read it. Type: chmod 600 " + file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(PropertiesFile.in(List.of(root)).warning()).isEmpty();
        assertThat(PropertiesFile.in(List.of(root))).asString().doesNotContain("canary");
    }

    private static Path write(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("authdb.properties"), text);
    }
}
