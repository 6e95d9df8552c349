package io.authdb.maven.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All places that may say how to connect, from the highest to the lowest.
 *
 * @param direct what names authdb; whoever comes first goes before the others
 * @param server the server of settings.xml, looked up only if there is a URL
 * @param libpq gives a URL only when asked with {@code authdb.url=env}: a PGHOST left over in a shell must not turn the
 *     database that is migrated into production
 * @param passwords where a password is looked for last
 */
public record Sources(List<Source> direct, Supplier<Source> server, LibpqEnvironment libpq, PasswordFile passwords) {

    /** In the place of a URL: the database that the environment names for psql. */
    static final String ENVIRONMENT = "env";
    /** In the place of a URL: the embedded server, whatever lower sources say. */
    static final String EMBEDDED = "embedded";

    /** Keeps a copy of the list. */
    public Sources {
        direct = List.copyOf(direct);
    }

    /**
     * Weighs the sources.
     *
     * @throws MisconfiguredException if they cannot be meant
     */
    public Choice choose() {
        List<Given> urls = given(Setting.URL).toList();
        urls.forEach(Sources::requireNoPassword);
        if (urls.isEmpty()) {
            return new Choice(Optional.empty(), List.of("url: none is given, the embedded server serves"), unused());
        }
        Given first = urls.get(0);
        String before = Origin.before(urls);
        return switch (first.value()) {
            case EMBEDDED ->
                new Choice(
                        Optional.empty(),
                        List.of("url: the embedded server, from " + first.from() + before),
                        List.of());
            case ENVIRONMENT ->
                search(libpq.url(), " (" + first.from() + "=env)" + before).choose();
            default -> search(first, before).choose();
        };
    }

    /** The tool refuses it as well, but by then other plugins have run, and they print what they like. */
    private static void requireNoPassword(Given url) {
        if (new JdbcUrl(url.value()).holdsPassword()) {
            throw new MisconfiguredException(
                    "PasswordInUrl",
                    url.from(),
                    "it holds a password, and a URL is written into logs.\n"
                            + "Leave it out, and give the password in AUTHDB_PASSWORD, a <server> of settings.xml, or ~/.pgpass.");
        }
    }

    private LoginSearch search(Given url, String before) {
        List<Source> all = new ArrayList<>(direct);
        all.add(server.get());
        all.add(libpq.source());
        return new LoginSearch(url, before, all, passwords);
    }

    private List<String> unused() {
        String names = Stream.of(Setting.USERNAME, Setting.PASSWORD)
                .flatMap(this::given)
                .map(Given::from)
                .collect(Collectors.joining(", "));
        List<String> unused = new ArrayList<>();
        if (!names.isEmpty()) {
            unused.add(names + ": not used, since no URL is given and the embedded PostgreSQL serves.");
        }
        if (libpq.namesDatabase()) {
            unused.add("PGHOST and PGDATABASE name a database, and the embedded one serves."
                    + " Say which: -Dauthdb.url=env or -Dauthdb.url=embedded");
        }
        return unused;
    }

    private Stream<Given> given(Setting setting) {
        return direct.stream().flatMap(source -> source.get(setting).stream());
    }
}
