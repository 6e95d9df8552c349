package io.authdb.maven;

import io.authdb.maven.connection.Choice;
import io.authdb.maven.connection.LibpqEnvironment;
import io.authdb.maven.connection.Login;
import io.authdb.maven.connection.PasswordFile;
import io.authdb.maven.connection.Setting;
import io.authdb.maven.connection.SettingsServer;
import io.authdb.maven.connection.Source;
import io.authdb.maven.connection.Sources;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Another server to prove on than the one that is started for it, and its superuser.
 *
 * @param url as configured
 * @param username as configured
 */
record VerifyServer(@Nullable String url, @Nullable String username) {

    static final String PASSWORD = "AUTHDB_VERIFY_PASSWORD";

    private static final String URL = "authdb.verify.server";
    private static final String SETTINGS_ID = "authdb-verify";

    /** Where it is; {@code embedded} in the place of a URL is as good as none. */
    Optional<Choice> choose(Chosen chosen, SettingsDecrypter decrypter) {
        Source direct = Source.of(setting -> value(setting, chosen), VerifyServer::label);
        if (direct.given().containsKey(Setting.URL)) {
            SettingsServer settings = new SettingsServer(chosen.session().getSettings(), decrypter);
            return Optional.of(new Sources(
                            List.of(direct),
                            () -> settings.sourceIfThere(SETTINGS_ID),
                            new LibpqEnvironment(chosen::environment),
                            PasswordFile.of(chosen::environment))
                    .choose());
        }
        return Optional.empty();
    }

    /** The same, said of on the log: where each value comes from, and what is odd. */
    Optional<Login> login(Chosen chosen, SettingsDecrypter decrypter, Log log) {
        Optional<Choice> choice = choose(chosen, decrypter);
        choice.ifPresent(made -> {
            made.origins().forEach(log::debug);
            made.warnings().forEach(log::warn);
        });
        return choice.flatMap(Choice::login);
    }

    private Optional<String> value(Setting setting, Chosen chosen) {
        return switch (setting) {
            case URL -> chosen.of(URL, "AUTHDB_VERIFY_SERVER", url);
            case USERNAME -> chosen.of(URL + ".username", "AUTHDB_VERIFY_USERNAME", username);
            case PASSWORD -> chosen.environment(PASSWORD);
        };
    }

    private static String label(Setting setting) {
        return switch (setting) {
            case URL -> URL;
            case USERNAME -> URL + ".username";
            case PASSWORD -> PASSWORD;
        };
    }
}
