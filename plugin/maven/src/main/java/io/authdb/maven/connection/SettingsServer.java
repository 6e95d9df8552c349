package io.authdb.maven.connection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * A {@code <server>} of {@code settings.xml}.
 *
 * @param settings the user's
 * @param decrypter Maven's own
 */
public record SettingsServer(Settings settings, SettingsDecrypter decrypter) {

    /** The server that is looked for where none is named. */
    public static final String DEFAULT_ID = "authdb";

    /**
     * As a place that says how to connect.
     *
     * @param id the server's; empty for the default, which need not exist
     * @throws MisconfiguredException if a server was named that does not exist
     */
    public Source source(Optional<String> id) {
        if (id.isPresent() && settings.getServer(id.orElseThrow()) == null) {
            throw new MisconfiguredException("NoSuchServer", "authdb.serverId " + id.orElseThrow(), known());
        }
        return sourceIfThere(id.orElse(DEFAULT_ID));
    }

    /** The same for a server that need not exist. */
    public Source sourceIfThere(String id) {
        Server server = settings.getServer(id);
        return server == null ? Source.none() : new Source(given(server), Optional.empty());
    }

    private Map<Setting, Given> given(Server server) {
        String from = "settings.xml server " + server.getId();
        Map<Setting, Given> given = new EnumMap<>(Setting.class);
        if (server.getUsername() != null) {
            given.put(Setting.USERNAME, Given.of(server.getUsername(), from));
        }
        if (server.getPassword() != null) {
            given.put(Setting.PASSWORD, new Given(() -> decrypted(server, from), from));
        }
        return given;
    }

    /** Maven's own words for what went wrong are left out: they may quote what it could not decrypt. */
    private String decrypted(Server server, String from) {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        if (!result.getProblems().isEmpty()) {
            throw new MisconfiguredException(
                    "UndecryptablePassword",
                    from,
                    "its password cannot be decrypted.\n"
                            + "Check that ~/.m2/settings-security.xml holds the master password it was encrypted with.");
        }
        return result.getServer().getPassword();
    }

    private String known() {
        String ids = settings.getServers().stream().map(Server::getId).collect(Collectors.joining(", "));
        return "settings.xml has no such server.\n" + (ids.isEmpty() ? "It has none at all." : "It has: " + ids);
    }
}
