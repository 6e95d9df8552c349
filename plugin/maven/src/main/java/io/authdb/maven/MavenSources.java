package io.authdb.maven;

import io.authdb.maven.connection.Choice;
import io.authdb.maven.connection.LibpqEnvironment;
import io.authdb.maven.connection.MisconfiguredException;
import io.authdb.maven.connection.PasswordFile;
import io.authdb.maven.connection.Setting;
import io.authdb.maven.connection.SettingsServer;
import io.authdb.maven.connection.Source;
import io.authdb.maven.connection.Sources;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The places a Maven user may write a connection in.
 *
 * @param chosen knows what was typed, and the environment
 * @param project has the Maven properties
 * @param execution has what the POM configures
 * @param decrypter reads encrypted passwords of settings.xml
 */
record MavenSources(Chosen chosen, MavenProject project, MojoExecution execution, SettingsDecrypter decrypter) {

    private static final String TYPED_PASSWORD =
            "authdb.password was typed, where other users and the shell's history see it."
                    + " Better: AUTHDB_PASSWORD, a <server> of settings.xml, or ~/.pgpass.";

    /**
     * Weighs all of them.
     *
     * @param parameters the values Maven put into the goal's fields
     */
    Choice choose(Optional<String> serverId, Function<Setting, Optional<String>> parameters) {
        return sources(serverId, parameters)
                .choose()
                .warnOf(chosen.file().warning())
                .warnOf(chosen.typed(Secrets.TYPED).map(typed -> TYPED_PASSWORD));
    }

    private Sources sources(Optional<String> serverId, Function<Setting, Optional<String>> parameters) {
        SettingsServer server = new SettingsServer(chosen.session().getSettings(), decrypter);
        return new Sources(
                List.of(
                        typed(),
                        environment(),
                        pom(parameters),
                        properties(),
                        chosen.file().source()),
                () -> server.source(serverId),
                new LibpqEnvironment(chosen::environment),
                PasswordFile.of(chosen::environment));
    }

    private Source typed() {
        return Source.of(setting -> chosen.typed(setting.property()), setting -> "-D" + setting.property());
    }

    private Source environment() {
        return Source.of(setting -> chosen.environment(setting.variable()), Setting::variable);
    }

    private Source pom(Function<Setting, Optional<String>> parameters) {
        return Source.of(
                setting -> configured(setting).flatMap(raw -> parameters.apply(setting)),
                setting -> "<" + setting.parameter() + "> in the POM");
    }

    private Source properties() {
        Properties properties = project.getProperties();
        return Source.of(
                setting -> Optional.ofNullable(properties.getProperty(setting.property())),
                setting -> "the Maven property " + setting.property());
    }

    /** What stands in the POM, where Maven leaves the property's own expression if nothing does. */
    private Optional<String> configured(Setting setting) {
        Xpp3Dom configuration = execution.getConfiguration();
        return Optional.ofNullable(configuration == null ? null : configuration.getChild(setting.parameter()))
                .map(Xpp3Dom::getValue)
                .filter(value -> !value.equals("${" + setting.property() + "}"));
    }

    /**
     * Silently not reading it would be worse than refusing; reading it would be worse still. The one that {@code start} told
     * an earlier goal of the same build is nobody's in a POM, whichever database this goal is for.
     *
     * @param embedded knows the URLs of the embedded server
     * @throws MisconfiguredException if there is one
     */
    void requireNoPasswordInPom(Predicate<String> embedded) {
        boolean configured = configured(Setting.PASSWORD).isPresent();
        Properties properties = project.getProperties();
        boolean told = Optional.ofNullable(properties.getProperty(Setting.URL.property()))
                .filter(embedded)
                .isPresent();
        if (configured || (properties.containsKey(Secrets.TYPED) && !told)) {
            throw new MisconfiguredException(
                    "PasswordInPom",
                    configured ? "<password>" : "the Maven property " + Secrets.TYPED,
                    "passwords are not read from a POM or a Maven property, which Maven prints and people commit.\n"
                            + "Put it in AUTHDB_PASSWORD, a <server> of settings.xml, or ~/.pgpass.");
        }
    }
}
