package io.authdb.maven.connection;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code authdb.properties}: what holds for every run on this machine or in this checkout.
 *
 * @param path where it is; empty if there is none
 * @param properties what it says
 */
public record PropertiesFile(Optional<Path> path, Properties properties) {

    private static final String NAME = "authdb.properties";

    /** Not those that choose what one run does, as its target: these are said anew each time. */
    private static final Set<String> KEYS = Set.of(
            "authdb.url",
            "authdb.username",
            "authdb.password",
            "authdb.serverId",
            "authdb.packages",
            "authdb.dependencies",
            "authdb.schema",
            "authdb.historySchema",
            "authdb.lockWait",
            "authdb.lockTimeout",
            "authdb.retryBudget",
            "authdb.connectWait",
            "authdb.embedded.version",
            "authdb.verify.server",
            "authdb.verify.server.username");

    /**
     * Reads the first that exists.
     *
     * @throws MisconfiguredException for a key that is not known, or a file that cannot be read
     */
    public static PropertiesFile in(List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(NAME))
                .filter(Files::exists)
                .findFirst()
                .map(PropertiesFile::read)
                .orElseGet(() -> new PropertiesFile(Optional.empty(), new Properties()));
    }

    private static PropertiesFile read(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException malformed) {
            throw new MisconfiguredException(
                    "UnreadableFile", path.toString(), "it cannot be read as a properties file in UTF-8.");
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (!KEYS.contains(key)) {
                throw new MisconfiguredException(
                        "UnknownProperty", path + ", " + key, new Nearest(KEYS).sentenceHere(key));
            }
        }
        return new PropertiesFile(Optional.of(path), properties);
    }

    /** What it says of a property. */
    public Optional<String> value(String property) {
        return Optional.ofNullable(properties.getProperty(property)).filter(value -> !value.isBlank());
    }

    /** As a place that says how to connect. */
    public Source source() {
        return Source.of(setting -> value(setting.property()), setting -> setting.property() + " in " + NAME);
    }

    /** What to tell the user about who may read a password here. */
    public Optional<String> warning() {
        return path.filter(file -> value(Setting.PASSWORD.property()).isPresent() && Readers.others(file))
                .map(file ->
                        file + " holds a password, and others than its owner may read it. Type: chmod 600 " + file);
    }

    /** Names the file only. */
    @Override
    public String toString() {
        return path.map(Path::toString).orElse("no " + NAME);
    }
}
