package io.authdb.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;

/** That an encrypted password is decrypted is shown in {@code it}, by Maven itself. */
class SettingsServerTest {

    private final Settings settings = new Settings();

    private final SettingsServer servers = new SettingsServer(settings, request -> {
        throw new AssertionError("nothing is decrypted before it is used");
    });

    SettingsServerTest() {
        add("authdb", "app");
        add("staging", "stager");
    }

    @Test
    void theServerCalledAuthdbIsTakenWhereNoneIsNamed() {
        assertThat(username(Optional.empty())).isEqualTo("app from settings.xml server authdb");
        assertThat(username(Optional.of("staging"))).isEqualTo("stager from settings.xml server staging");
    }

    @Test
    void aServerThatWasNamedMustExistAndTheDefaultNeedNot() {
        assertThatThrownBy(() -> servers.source(Optional.of("stagin")))
                .hasMessage("[NoSuchServer] authdb.serverId stagin: settings.xml has no such server.\n"
                        + "It has: authdb, staging");
        assertThat(new SettingsServer(new Settings(), servers.decrypter())
                        .source(Optional.empty())
                        .given())
                .isEmpty();
    }

    @Test
    void aServerOfAnotherIdNeedNotExistEither() {
        assertThat(servers.sourceIfThere("staging")
                        .get(Setting.USERNAME)
                        .orElseThrow()
                        .value())
                .isEqualTo("stager");
        assertThat(servers.sourceIfThere("stagin").given()).isEmpty();
    }

    private String username(Optional<String> id) {
        Given username = servers.source(id).get(Setting.USERNAME).orElseThrow();
        return username.value() + " from " + username.from();
    }

    private void add(String id, String username) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(username);
        server.setPassword("{canary}");
        settings.addServer(server);
    }
}
