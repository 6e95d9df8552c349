package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One checkout for all: it is found by each test as the one before left it, stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedServerTest {
    private Path root;

    @BeforeAll
    void aCheckout(@TempDir Path temporary) throws Exception {
        root = Files.createDirectory(temporary.resolve("my $HOME \"check\" out"));
    }

    @AfterEach
    void theServerIsStoppedWhenNobodyUsesIt() throws Exception {
        assertThat(Given.isRunning(root)).isFalse();
    }

    @Test
    void aLeaseGivesADatabaseToConnectTo() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            assertThat(Given.query(lease.database("app"), "select current_database()"))
                    .isEqualTo("app");
        }
    }

    @Test
    void dataSurvivesStopAndStart() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            Given.execute(lease.database("survivor"), "create table kept as select 42 as answer");
        }
        assertThat(Given.isRunning(root)).isFalse();
        try (Lease lease = Given.server(root).lease()) {
            assertThat(Given.query(lease.database("survivor"), "select answer from kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void theLastOfTwoLeasesStopsTheServer() throws Exception {
        Lease first = Given.server(root).lease();
        Lease second = Given.server(root).lease();
        assertThat(first.database("app").url()).isEqualTo(second.database("app").url());
        first.close();
        first.close();
        assertThat(Given.query(second.database("app"), "select 1")).isEqualTo("1");
        second.close();
        assertThat(Given.isRunning(root)).isFalse();
    }

    @Test
    void theUsualPortIsUsedAgainAndAnotherWhenItIsTaken() throws Exception {
        String usual = url();
        assertThat(url()).isEqualTo(usual);
        int port = Integer.parseInt(usual.replaceAll(".*:(\\d+)/.*", "$1"));
        try (ServerSocket squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(squatter.isBound()).isTrue();
            assertThat(url()).isNotEqualTo(usual);
        }
    }

    private String url() throws SQLException {
        try (Lease lease = Given.server(root).lease()) {
            Given.query(lease.database("app"), "select 1");
            return lease.database("app").url();
        }
    }

    @Test
    void noPasswordAndAWrongPasswordAreRefused() {
        try (Lease lease = Given.server(root).lease()) {
            String url = lease.database("app").url();
            for (String user : List.of("app", "postgres")) {
                for (String password : List.of("", "wrong", user)) {
                    assertThatThrownBy(() -> Given.connect(url, user, password))
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("password");
                }
            }
        }
    }

    @Test
    void onlyLoopbackIsListenedOnAndNoSocketFile() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            Database app = lease.database("app");
            assertThat(Given.query(app, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Given.query(
                            app,
                            "select coalesce((select setting from pg_settings"
                                    + " where name = 'unix_socket_directories'), '')"))
                    .isEmpty();
        }
    }

    @Test
    void theDataIsSafeWhenTheMachineCrashes() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            assertThat(Given.query(lease.database("app"), "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void theRoleOwnsItsDatabaseAndIsNothingBeyondThat() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            String attributes = "select concat(rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication)"
                    + " from pg_roles where rolname = current_user";
            assertThat(Given.query(lease.database("app"), attributes)).isEqualTo("fffff");
            String owner = "select pg_get_userbyid(datdba) from pg_database where datname = current_database()";
            assertThat(Given.query(lease.database("app"), owner)).isEqualTo("app");
        }
    }

    @Test
    void textIsSortedByCodePointAndKnowsTheCaseOfAllLetters() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            assertThat(Given.query(lease.database("app"), "select 'B' < 'a' and lower('\u00c9') = '\u00e9'"))
                    .isEqualTo("t");
            assertThat(Given.query(lease.database("app"), "show server_encoding"))
                    .isEqualTo("UTF8");
        }
    }

    @Test
    void resetEmptiesOnlyTheNamedDatabaseEvenWhenSomebodyIsConnected() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            for (String name : List.of("emptied", "untouched")) {
                Given.execute(lease.database(name), "create table task as select 1 as id");
            }
            try (var connected = Given.connect(lease.database("emptied"))) {
                Database emptied = lease.reset("emptied");
                assertThat(connected.isValid(5)).isFalse();
                assertThat(Given.query(emptied, "select to_regclass('task')")).isNull();
            }
            assertThat(Given.query(lease.database("untouched"), "select count(*) from task"))
                    .isEqualTo("1");
        }
    }

    @Test
    void resetCreatesADatabaseThatWasNeverThere() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            lease.reset("never.seen");
            assertThat(Given.query(lease.database("never.seen"), "select current_database()"))
                    .isEqualTo("never.seen");
        }
    }

    @Test
    void oddNamesAreDatabasesOfTheirOwn() throws Exception {
        String longName = "Very.Long-".repeat(8);
        try (Lease lease = Given.server(root).lease()) {
            for (String name : List.of(
                    "My.App-Core",
                    "my.app-core",
                    "a \"quoted\" 100%+/?&=",
                    longName + "1",
                    longName + "2",
                    "postgres")) {
                Given.execute(lease.database(name), "create table alone (id int)");
            }
        }
    }

    @Test
    void aKnownDatabaseNeedsNoConnectionOfTheSuperuser() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            lease.database("known");
            Path password = Given.home(root).resolve("password.postgres");
            Path aside = Files.move(password, password.resolveSibling("aside"));
            Files.writeString(password, "wrong");
            try {
                assertThatThrownBy(() -> lease.database("unknown")).isInstanceOf(EmbeddedServerException.class);
                assertThat(Given.query(lease.database("known"), "select 1")).isEqualTo("1");
            } finally {
                Files.move(aside, password, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void everythingIsPrivateAndIgnoredByGit() throws Exception {
        url();
        assertThat(root.resolve(".authdb/.gitignore")).hasContent("*");
        assertThat(mode(root.resolve(".authdb"))).isEqualTo("rwx------");
        assertThat(mode(Given.home(root).resolve("password.postgres"))).isEqualTo("rw-------");
        assertThat(mode(Given.home(root).resolve("password.app"))).isEqualTo("rw-------");
        assertThat(mode(Given.home(root).resolve("postgres.log"))).isEqualTo("rw-------");
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void noLogHoldsAPassword() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            Database app = lease.database("app");
            assertThatThrownBy(() -> Given.execute(app, "select broken")).isInstanceOf(SQLException.class);
        }
        Path home = Given.home(root);
        String secret = Files.readString(home.resolve("password.app"));
        try (Stream<Path> logs = Files.list(home).filter(file -> file.toString().contains(".log"))) {
            assertThat(logs.toList()).isNotEmpty().allSatisfy(log -> assertThat(Files.readString(log))
                    .doesNotContain(secret));
        }
        assertThat(Files.readString(home.resolve("postgres.log"))).contains("select broken");
    }
}
