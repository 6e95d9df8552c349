package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are there for one proof. */
class ScratchServerTest {
    @TempDir
    private Path place;

    @BeforeEach
    void aPlaceForTheServersUserToEnter() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(runs(place)).isEmpty();
    }

    @Test
    void itsSuperuserConnectsAndNobodyElse() throws Exception {
        try (ScratchServer server = Given.scratch(place).start()) {
            assertThat(Given.query(server, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("t");
            for (String password : List.of("", "wrong", "postgres", passwordOfThePreparedCluster())) {
                assertThatThrownBy(() -> Given.connect(server.url(), "postgres", password))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
            }
        }
    }

    private static String passwordOfThePreparedCluster() throws IOException {
        return Files.readString(prepared().home().folder().resolve("password.postgres"));
    }

    private static PreparedCluster prepared() throws IOException {
        Binaries binaries = Given.binaries();
        return PreparedCluster.of(binaries, binaries.unpacked(), new Account.Own(), new ScratchFolder(Path.of("none")));
    }

    @Test
    void eachHasAPasswordAPortAndDataOfItsOwn() throws Exception {
        ScratchServer one = Given.scratch(place).start();
        try (ScratchServer two = Given.scratch(place).start()) {
            assertThat(one.url()).isNotEqualTo(two.url());
            assertThat(one.password()).isNotEqualTo(two.password());
            execute(one, "create table only_here (id int)");
            assertThat(Given.query(two, "select to_regclass('only_here')")).isNull();
            one.close();
            assertThat(Given.query(two, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void itIsAnotherThanTheDevelopmentServerAndLeavesTheCheckoutAlone(@TempDir Path root) throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            Given.execute(lease.database("app"), "create table kept (id int)");
            try (ScratchServer server = Given.scratch(place).start()) {
                assertThat(Given.server(root).serves(server.url())).isFalse();
                assertThat(Given.query(server, "select count(*) from pg_database where datname = 'app'"))
                        .isEqualTo("0");
            }
            assertThat(Given.query(lease.database("app"), "select count(*) from kept"))
                    .isEqualTo("0");
        }
    }

    @Test
    void whatItWritesIsPrivate() throws Exception {
        try (ScratchServer server = Given.scratch(place).start()) {
            assertThat(server.username()).isEqualTo("postgres");
            Path run = runs(place).get(0);
            assertThat(mode(run.resolve("data"))).isEqualTo("rwx------");
            assertThat(mode(run.resolve("password.postgres"))).isEqualTo("rw-------");
            assertThat(mode(run.resolve("postgres.log"))).isEqualTo("rw-------");
            assertThat(server).asString().doesNotContain(new String(server.password()));
        }
    }

    @Test
    void itIsReachedOverLoopbackOnly() throws Exception {
        try (ScratchServer server = Given.scratch(place).start()) {
            assertThat(Given.query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Given.query(server, "select setting from pg_settings where name = 'unix_socket_directories'"))
                    .isNullOrEmpty();
        }
    }

    @Test
    void nothingIsWrittenForTheCaseOfACrashAndNothingWorksInTheBackground() throws Exception {
        try (ScratchServer server = Given.scratch(place).start()) {
            String changed =
                    "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in"
                            + " ('fsync', 'synchronous_commit', 'full_page_writes', 'autovacuum', 'jit')";
            assertThat(Given.query(server, changed))
                    .isEqualTo("autovacuum=off fsync=off full_page_writes=off jit=off synchronous_commit=off");
        }
    }

    @Test
    void whatNeedsTheLogAndWhatNeedsNoTransactionCanBeMade() throws Exception {
        try (ScratchServer server = Given.scratch(place).start();
                Connection connection = Given.connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create table task (id int primary key, title text)");
            statement.execute("create publication tasks for table task");
            assertThatObject(statement.getWarnings()).isNull();
            statement.execute("select pg_create_logical_replication_slot('slot', 'pgoutput')");
            statement.execute("create index concurrently on task (title)");
            statement.execute("create subscription nowhere connection 'host=127.0.0.1 port=1' publication tasks"
                    + " with (connect = false, slot_name = none)");
            statement.execute("create extension citext");
            statement.execute("create function see() returns event_trigger language plpgsql as 'begin end'");
            statement.execute("create event trigger seen on ddl_command_end execute function see()");
        }
    }

    @Test
    void aSubscriptionDrawsFromNobody() throws Exception {
        try (ScratchServer server = Given.scratch(place).start()) {
            assertThat(Given.query(server, "show max_logical_replication_workers"))
                    .isEqualTo("0");
        }
    }

    @Test
    void textIsSortedAsOnTheDevelopmentServer() throws Exception {
        try (ScratchServer server = Given.scratch(place).start()) {
            assertThat(Given.query(server, "select 'B' < 'a' and lower('\u00c9') = '\u00e9'"))
                    .isEqualTo("t");
            assertThat(Given.query(server, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void afterCloseItIsGoneWithAllItWroteAlsoWhenSomebodyIsConnected() throws Exception {
        ScratchServer server = Given.scratch(place).start();
        long pid = pid(runs(place).get(0));
        try (Connection connected = Given.connect(server)) {
            assertThat(ProcessHandle.of(pid)).isPresent();
            server.close();
            assertThat(connected.isValid(5)).isFalse();
        }
        server.close();
        assertThat(isServer(pid)).isFalse();
    }

    @Test
    void aServerThatCrashedIsNoObstacleToClosing() throws Exception {
        ScratchServer server = Given.scratch(place).start();
        long pid = pid(runs(place).get(0));
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Poll.until(java.time.Duration.ofSeconds(5), () -> !isServer(pid));
        server.close();
    }

    @Test
    void aPlaceThatIsNotThereOrSpoiltByAnotherUserIsPassedOver(@TempDir Path spoilt) throws Exception {
        Path trap = Files.createDirectory(spoilt.resolve("authdb-scratch-" + Folders.user()));
        Files.setPosixFilePermissions(trap, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (ScratchServer server =
                Given.scratch(place.resolve("missing"), spoilt, place).start()) {
            assertThat(Given.query(server, "show data_directory")).isNotEmpty();
            assertThat(runs(place)).hasSize(1);
        }
        assertThat(trap).isEmptyDirectory();
    }

    @Test
    void withoutAnyPlaceItIsSaidWhatToDo() {
        assertThatThrownBy(() -> Given.scratch(place.resolve("missing")).start())
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("No scratch server can be started: none of [" + place.resolve("missing") + "]")
                .hasMessageContaining("-Dauthdb.verify.server=");
    }

    @Test
    void asRootItRunsAsNobodyWhereThereAreNoUserNamespaces() throws Exception {
        assumeThat(Folders.uid()).isZero();
        Account nobody = Account.Unprivileged.setpriv(AccountChoice.NOBODY);
        assumeThat(AccountChoice.works(nobody, place)).isTrue();
        ScratchServers servers = new ScratchServers(Given.binaries(), List.of(place), any -> nobody);
        for (int time = 1; time <= 2; time++) {
            try (ScratchServer server = servers.start()) {
                assertThat(Given.query(server, "select 1")).isEqualTo("1");
                assertThat(Files.getAttribute(runs(place).get(0).resolve("data/PG_VERSION"), "unix:uid"))
                        .isEqualTo(AccountChoice.NOBODY);
            }
        }
    }

    static void execute(ScratchServer server, String sql) throws SQLException {
        try (Connection connection = Given.connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The folders of all servers at a place. */
    static List<Path> runs(Path place) throws IOException {
        Path folder = place.resolve("authdb-scratch-" + Folders.user());
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("run-"))
                    .toList();
        }
    }

    static long pid(Path run) throws IOException {
        return Long.parseLong(
                PidFile.read(run.resolve("data")).orElseThrow().lines().get(0).strip());
    }

    /** A zombie, which nobody may collect here, is none. */
    static boolean isServer(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.exists(Path.of("/proc"))
                    ? Files.readString(status).contains("postgres")
                            && !Files.readString(status).contains("State:\tZ")
                    : ProcessHandle.of(pid).isPresent();
        } catch (java.nio.file.NoSuchFileException gone) {
            return false;
        }
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
