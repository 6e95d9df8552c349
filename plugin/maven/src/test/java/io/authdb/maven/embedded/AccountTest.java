package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the server runs as, when Maven runs as root and when it does not. */
class AccountTest {
    private static final int NOBODY = AccountChoice.NOBODY;

    @TempDir
    private Path root;

    @Test
    void asRootTheServerRunsInAUserNamespaceWithDataInTheCheckout() throws Exception {
        assumeThat(Folders.uid()).isZero();
        Account namespace = new Account.UserNamespace();
        assumeThat(AccountChoice.works(namespace, root)).isTrue();
        assertThat(AccountChoice.firstThatWorks(account -> account.folder(root)))
                .isEqualTo(namespace);
        workTwice(namespace);
        assertThat(owner(Given.home(root).resolve("data"))).isZero();
    }

    @Test
    void asRootTheServerRunsAsNobodyWithDataInTheTemporaryFolder() throws Exception {
        assumeThat(Folders.uid()).isZero();
        // as root's home is, where checkouts of root are
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        Account nobody = Account.Unprivileged.setpriv(NOBODY);
        try {
            workTwice(nobody);
            Path data =
                    nobody.folder(root).resolve(Given.home(root).getFileName()).resolve("data");
            assertThat(owner(data)).isEqualTo(NOBODY);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            assertThat(root).isEmptyDirectory();
        } finally {
            Folders.delete(nobody.folder(root));
        }
    }

    private void workTwice(Account account) throws Exception {
        for (String expected : List.of("1", "2")) {
            try (Lease lease = Given.server(root, account).lease()) {
                Database app = lease.database("app");
                Given.execute(app, "create table if not exists run (id int)");
                Given.execute(app, "insert into run values (1)");
                assertThat(Given.query(app, "select count(*) from run")).isEqualTo(expected);
            }
        }
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    @Test
    void aFolderPutThereByAnotherUserIsRefused() throws Exception {
        assumeThat(Folders.uid()).isZero();
        Account nobody = Account.Unprivileged.setpriv(NOBODY);
        Path trap = nobody.folder(root);
        try {
            Files.setAttribute(trap, "unix:uid", NOBODY);
            assertThatThrownBy(() -> Given.server(root, nobody).lease())
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("belongs to another user");
        } finally {
            Folders.delete(trap);
        }
    }

    @Test
    void aFolderOthersMayWriteToIsRefused() throws Exception {
        Path open = Files.createDirectory(root.resolve(".authdb"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> Given.server(root).lease())
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("others may write to it");
    }

    @Test
    void aLinkInPlaceOfTheFolderIsRefused() throws Exception {
        Files.createSymbolicLink(root.resolve(".authdb"), Files.createDirectory(root.resolve("elsewhere")));
        assertThatThrownBy(() -> Given.server(root).lease())
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void anAccountThatDoesNotWorkHereIsNotChosen() {
        Account missing = new Account.Unprivileged(NOBODY, List.of("no-such-command"));
        Account failing = new Account.Unprivileged(NOBODY, List.of("false"));
        assertThat(AccountChoice.works(missing, root)).isFalse();
        assertThat(AccountChoice.works(failing, root)).isFalse();
        assertThat(AccountChoice.works(new Account.Own(), root)).isTrue();
    }

    @Test
    void whoeverIsNotRootRunsTheServerHimself() throws Exception {
        assumeThat(Folders.uid()).isNotZero();
        assertThat(AccountChoice.firstThatWorks(account -> account.folder(root)))
                .isEqualTo(new Account.Own());
    }

    @Test
    void theUserIsTheOneWhoOwnsWhatIsWritten() throws Exception {
        assertThat(Folders.uid()).isEqualTo(owner(Files.createFile(root.resolve("mine"))));
    }
}
