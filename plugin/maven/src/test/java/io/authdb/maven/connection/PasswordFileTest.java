package io.authdb.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no permissions of this kind")
class PasswordFileTest {

    @TempDir
    Path folder;

    @Test
    void theFirstLineThatFitsWins() throws IOException {
        assertThat(password("jdbc:postgresql://h/app", "h:5432:other:*:no", "h:*:*:owner:first", "*:*:*:*:second"))
                .isEqualTo("first");
    }

    @ParameterizedTest
    @CsvSource({"rw-------, true", "r--------, true", "rw-r-----, false", "rw----r--, false", "rw--w----, false"})
    void aFileThatOthersMayReadOrWriteIsNotReadAndSaidSo(String permissions, boolean read) throws IOException {
        PasswordFile file = written(permissions, "*:*:*:*:secret");

        assertThat(file.password(new JdbcUrl("jdbc:postgresql://h/app"), "owner")
                        .isPresent())
                .isEqualTo(read);
        assertThat(file.distrust())
                .isEqualTo(
                        read
                                ? Optional.empty()
                                : Optional.of(file.file()
                                        + " is not read: others than its owner may. Type: chmod 600 "
                                        + file.file()));
    }

    @Test
    void aFolderIsNoPasswordFileAndNoFileIsNoTrouble() {
        assertThat(new PasswordFile(folder).distrust()).contains(folder + " is not read: it is no plain file.");
        assertThat(new PasswordFile(folder.resolve("none")).distrust()).isEmpty();
    }

    @Test
    void severalServersGetAPasswordOnlyIfItIsTheSameForAll() throws IOException {
        String url = "jdbc:postgresql://a,b:5433/app";

        assertThat(password(url, "a:5432:*:*:same", "b:5433:*:*:same")).isEqualTo("same");
        assertThat(password(url, "a:5432:*:*:one", "b:5433:*:*:other")).isEqualTo("-");
        assertThat(password(url, "a:5432:*:*:one")).isEqualTo("-");
    }

    @Test
    void aDatabaseThatIsNotNamedIsNamedAsTheUser() throws IOException {
        assertThat(password("jdbc:postgresql://h/", "h:5432:owner:owner:secret"))
                .isEqualTo("secret");
    }

    @Test
    void theEnvironmentSaysWhereItIs() {
        PasswordFile file = PasswordFile.of(
                name -> Optional.ofNullable(Map.of("PGPASSFILE", "/x/y").get(name)));

        assertThat(file.file()).isEqualTo(Path.of("/x/y"));
        assertThat(PasswordFile.of(name -> Optional.empty()).file()).hasFileName(".pgpass");
    }

    private String password(String url, String... lines) throws IOException {
        return written("rw-------", lines)
                .password(new JdbcUrl(url), "owner")
                .map(Given::value)
                .orElse("-");
    }

    private PasswordFile written(String permissions, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("pgpass"), String.join("\n", lines));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return new PasswordFile(file);
    }
}
