package io.authdb.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The precedence of {@code connection.md}, as a table. */
class SourcesTest {

    private static final String USER = System.getProperty("user.name");

    /**
     * What each place says ({@code url user password}, a dash for nothing) and what is sent where. Hosts stand for URLs; the
     * places are: typed, environment, POM, Maven property, file, server, libpq.
     */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // each place goes before all that follow
                "typed=a u1 p1, env=a u2 p2, pom=a u3 -, file=a u4 p4, server=- u5 p5, libpq=a u6 p6 | a u1 p1",
                "env=a u2 p2, pom=a u3 -, file=a u4 p4, server=- u5 p5, libpq=a u6 p6                | a u2 p2",
                "pom=a u3 -, property=a u7 -, file=a u3 p4, server=- u5 p5                           | a u3 p4",
                "property=a u7 -, file=a u4 p4, server=- u7 p5                                       | a u7 p5",
                "file=a u4 p4, server=- u5 p5, libpq=a u6 p6                                         | a u4 p4",
                "typed=a - -, server=- u5 p5, libpq=a u6 p6                                          | a u5 p5",
                "typed=a - -, libpq=- u6 p6                                                          | a u6 p6",
                "typed=a - -                                                                         | a USER -",
                // values of several places make one connection
                "typed=a - -, env=- - p2, pom=- u3 -                                                 | a u3 p2",
                "typed=- - p1, env=a u2 p2                                                           | a u2 p1",
                // a password is nobody else's
                "typed=a u1 -, server=- u5 p5                                                        | a u1 -",
                "typed=a u1 -, env=- u2 p2, server=- u1 p5                                           | a u1 p5",
                "typed=a u1 -, libpq=- u6 p6                                                         | a u1 -",
                // a user name and a password are for their own server
                "typed=a - -, env=b u2 p2                                                            | a USER -",
                "typed=a - -, env=b u2 p2, server=- u5 p5                                            | a u5 p5",
                "typed=a - -, libpq=b u6 p6                                                          | a USER -",
                // PGHOST chooses nothing unless it is asked
                "libpq=a u6 p6                                                                       | embedded",
                "typed=env - -, libpq=a u6 p6                                                        | a u6 p6",
                "file=env u6 -, libpq=a u9 p6                                                        | a u6 -",
                // nothing, or on purpose nothing
                "server=- u5 p5                                                                      | embedded",
                "typed=embedded - -, env=a u2 p2, pom=b - -                                          | embedded",
            })
    void oneConnectionComesOfAllPlaces(String places, String sent) {
        assertThat(sent(choose(places))).isEqualTo(sent.replace("USER", USER));
    }

    @Test
    void theUsersOfTheUrlIsTheUser() {
        Choice choice = sources(Map.of(), Source.none(), place("place", "jdbc:postgresql://a/app?user=u9", "u1", "p1"))
                .choose();

        assertThat(choice.login().orElseThrow().username()).isEqualTo("u9");
        assertThat(choice.login().orElseThrow().password()).isEmpty();
        assertThat(choice.warnings())
                .containsExactly(
                        "PASSWORD of place: not used, being u1's password, and the user name is u9 from the URL.");
    }

    @Test
    void eachValueSaysWhereItComesFromAndNoneIsAPassword() {
        Choice choice = choose("typed=a - -, env=b u2 canary2, file=a u4 canary4, server=- u4 canary5");

        assertThat(choice.origins())
                .containsExactly(
                        "url a/app from URL of typed; goes before URL of env, URL of file",
                        "username u4 from USERNAME of file; goes before USERNAME of server, the operating system",
                        "password from PASSWORD of file; goes before PASSWORD of server",
                        "USERNAME of env, PASSWORD of env: not used, being for b/app and not for a/app.");
        assertThat(choice.warnings()).isEmpty();
    }

    @Test
    void whatIsPassedOverIsAWarningWhereAPasswordIsMissing() {
        assertThat(choose("typed=a - -, env=b u2 canary").warnings())
                .containsExactly("USERNAME of env, PASSWORD of env: not used, being for b/app and not for a/app.");
    }

    @Test
    void whatIsMeantForNoDatabaseIsAWarning() {
        assertThat(choose("env=- u2 canary").warnings())
                .containsExactly("USERNAME of env, PASSWORD of env: not used, since no URL is given and the embedded"
                        + " PostgreSQL serves.");
        assertThat(choose("libpq=a u6 canary").warnings())
                .containsExactly("PGHOST and PGDATABASE name a database, and the embedded one serves."
                        + " Say which: -Dauthdb.url=env or -Dauthdb.url=embedded");
        assertThat(choose("typed=embedded - -, libpq=a u6 canary").warnings()).isEmpty();
        assertThat(choose("server=- u5 canary").warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h/app?password=canary, true",
        "jdbc:postgresql://h/app?x=y&sslpassword=canary, true",
        "jdbc:postgresql://me:canary@h/app, true",
        "jdbc:postgresql://me:can/ary@h/app, true",
        "postgres://me:canary@h/app, true",
        "jdbc:postgresql://h:5432/a@b, false",
        "'jdbc:postgresql://a:1,b:2/app?user=a:b@c', false",
    })
    void aPasswordInAnyUrlIsRefusedAndNotRepeated(String url, boolean refused) {
        Sources sources = sources(
                Map.of(),
                Source.none(),
                place("high", "jdbc:postgresql://a/app", "-", "-"),
                place("low", url, "-", "-"));

        Throwable thrown = catchThrowable(sources::choose);

        assertThat(thrown != null).isEqualTo(refused);
        assertThat(String.valueOf(thrown)).doesNotContain("ary");
    }

    private static String sent(Choice choice) {
        return choice.login()
                .map(login -> login.url().replaceAll("jdbc:postgresql://(\\w+)(:5432)?/app", "$1") + " "
                        + login.username() + " "
                        + login.password().map(String::new).orElse("-"))
                .orElse("embedded");
    }

    private static Choice choose(String places) {
        Map<String, String> said =
                Variables.of(places.replace(", ", ";").replace(' ', '_').replace(';', ' '));
        Source[] direct = List.of("typed", "env", "pom", "property", "file").stream()
                .map(name -> place(said, name))
                .toArray(Source[]::new);
        return sources(libpq(said), place(said, "server"), direct).choose();
    }

    private static Source place(Map<String, String> said, String name) {
        String[] words = said.getOrDefault(name, "-_-_-").split("_", -1);
        String url =
                words[0].length() == 1 && !words[0].equals("-") ? "jdbc:postgresql://" + words[0] + "/app" : words[0];
        return place(name, url, words[1], words[2]);
    }

    private static Source place(String name, String... values) {
        return Source.of(
                setting -> Optional.of(values[setting.ordinal()]).filter(value -> !value.equals("-")),
                setting -> setting + " of " + name);
    }

    private static Map<String, String> libpq(Map<String, String> said) {
        String[] words = said.getOrDefault("libpq", "-_-_-").split("_", -1);
        String host = words[0].equals("-") ? "" : "PGHOST=" + words[0] + " PGDATABASE=app ";
        return Variables.of(words[1].equals("-") ? host : host + "PGUSER=" + words[1] + " PGPASSWORD=" + words[2]);
    }

    private static Sources sources(Map<String, String> libpq, Source server, Source... direct) {
        return new Sources(
                List.of(direct),
                () -> server,
                new LibpqEnvironment(name -> Optional.ofNullable(libpq.get(name))),
                new PasswordFile(Path.of("target", "no-such-file")));
    }
}
