package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.maven.connection.Choice;
import io.authdb.maven.connection.Login;
import io.authdb.maven.connection.MisconfiguredException;
import io.authdb.maven.connection.PropertiesFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifyServerTest {
    private static final String URL = "jdbc:postgresql://db.example/postgres";

    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

    VerifyServerTest() {
        request.setSystemProperties(new Properties());
        request.setUserProperties(new Properties());
    }

    @Test
    void withoutAUrlThereIsNone() {
        request.getSystemProperties().setProperty("env.AUTHDB_VERIFY_PASSWORD", "canary");
        assertThat(choose(null, "admin")).isEmpty();
    }

    @Test
    void thePasswordComesFromTheEnvironmentAndIsNotShown() {
        request.getSystemProperties().setProperty("env.AUTHDB_VERIFY_PASSWORD", "canary");
        Choice choice = choose(URL, "admin").orElseThrow();
        Login login = choice.login().orElseThrow();
        assertThat(login.url()).isEqualTo(URL);
        assertThat(login.username()).isEqualTo("admin");
        assertThat(login.password().orElseThrow()).containsExactly("canary".toCharArray());
        assertThat(choice.toString()).doesNotContain("canary");
    }

    @Test
    void whatIsTypedGoesBeforeThePom() {
        request.getUserProperties().setProperty("authdb.verify.server", "jdbc:postgresql://other.example/postgres");
        assertThat(choose(URL, "admin").flatMap(Choice::login).map(Login::url))
                .contains("jdbc:postgresql://other.example/postgres");
    }

    @Test
    void userNameAndPasswordMayStandInSettings() {
        request.addServer(server("authdb-verify", "boss", "canary"));
        request.addServer(server("authdb", "app", "wrong"));
        Login login = choose(URL, null).flatMap(Choice::login).orElseThrow();
        assertThat(login.username()).isEqualTo("boss");
        assertThat(login.password().orElseThrow()).containsExactly("canary".toCharArray());
    }

    @Test
    void thePasswordOfTheTargetIsNotSentThere() {
        request.getSystemProperties().setProperty("env.AUTHDB_PASSWORD", "canary");
        assertThat(choose(URL, "admin").flatMap(Choice::login).orElseThrow().password())
                .isEmpty();
    }

    @Test
    void aPasswordInTheUrlIsRefused() {
        assertThatThrownBy(() -> choose(URL + "?password=canary", "admin"))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageStartingWith("[PasswordInUrl] authdb.verify.server: ")
                .hasMessageNotContaining("canary");
    }

    @SuppressWarnings("deprecation") // Maven has no other way to make one, and none for tests
    private Optional<Choice> choose(@Nullable String url, @Nullable String username) {
        MavenSession session = new MavenSession(
                null, MavenRepositorySystemUtils.newSession(), request, new DefaultMavenExecutionResult());
        Map<String, String> secrets = new Secrets(session).withdraw();
        Chosen chosen = new Chosen(session, secrets, PropertiesFile.in(List.of()));
        return new VerifyServer(url, username).choose(chosen, wanted -> new Plain(wanted.getServers()));
    }

    private static Server server(String id, String username, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(username);
        server.setPassword(password);
        return server;
    }

    /** Nothing is encrypted here. */
    private record Plain(List<Server> servers) implements SettingsDecryptionResult {
        @Override
        public Server getServer() {
            return servers.get(0);
        }

        @Override
        public List<Server> getServers() {
            return servers;
        }

        @Override
        public @Nullable Proxy getProxy() {
            return null;
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return List.of();
        }
    }
}
