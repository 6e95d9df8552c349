package io.authdb.maven.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The search for a user name and a password that belong to a URL and to each other. What was written for another server
 * is not sent to this one, and nobody's password is tried for somebody else.
 */
final class LoginSearch {

    private final JdbcUrl url;
    private final List<Source> sources;
    private final PasswordFile passwords;
    private final List<String> origins = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    LoginSearch(Given url, String before, List<Source> sources, PasswordFile passwords) {
        this.url = new JdbcUrl(url.value());
        this.sources = sources.stream().filter(source -> source.isFor(this.url)).toList();
        this.passwords = passwords;
        origins.add("url " + this.url.shown() + " from " + url.from() + before);
        sources.stream().filter(source -> !source.isFor(this.url)).forEach(this::passOver);
    }

    /** What is passed over is worth a warning only where a password is missing in the end. */
    Choice choose() {
        Given username = username();
        Optional<Given> password = password(username);
        Optional<Login> login = Optional.of(new Login(url.text(), username.value(), password.map(given -> given.value()
                .toCharArray())));
        if (password.isEmpty()) {
            return new Choice(login, origins, passedOver);
        }
        origins.addAll(passedOver);
        return new Choice(login, origins, List.of());
    }

    private Given username() {
        List<Given> usernames = new ArrayList<>();
        url.user().ifPresent(name -> usernames.add(Given.of(name, "the URL")));
        sources.forEach(source -> source.get(Setting.USERNAME).ifPresent(usernames::add));
        usernames.add(Given.of(System.getProperty("user.name"), "the operating system"));
        origins.add(Origin.of("username " + usernames.get(0).value(), usernames));
        return usernames.get(0);
    }

    private Optional<Given> password(Given username) {
        List<Given> fitting = new ArrayList<>();
        for (Source source : sources) {
            if (source.isOf(username.value())) {
                source.get(Setting.PASSWORD).ifPresent(fitting::add);
            } else {
                passOver(source, username);
            }
        }
        if (fitting.isEmpty()) {
            passwords.password(url, username.value()).ifPresent(fitting::add);
            passwords.distrust().ifPresent(passedOver::add);
        }
        origins.add(fitting.isEmpty() ? "password: none" : Origin.of("password", fitting));
        return fitting.stream().findFirst();
    }

    private void passOver(Source source) {
        String names = Stream.of(Setting.USERNAME, Setting.PASSWORD)
                .flatMap(setting -> source.get(setting).stream())
                .map(Given::from)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            String there = source.home().map(JdbcUrl::shown).orElse("");
            passedOver.add(names + ": not used, being for " + there + " and not for " + url.shown() + ".");
        }
    }

    private void passOver(Source source, Given username) {
        source.get(Setting.PASSWORD)
                .ifPresent(password -> passedOver.add(password.from() + ": not used, being "
                        + source.get(Setting.USERNAME).map(Given::value).orElse("")
                        + "'s password, and the user name is "
                        + username.value() + " from " + username.from() + "."));
    }
}
