package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The operating system and processor the binaries are built for, in the words of their artifact ids. */
public record Platform(String os, String arch) {
    /** The one this process runs on. */
    public static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), musl());
    }

    static Platform of(String os, String arch, boolean musl) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            // the only build there is; Windows on ARM emulates it
            return new Platform("windows", "amd64");
        }
        String family = name.startsWith("mac") ? "darwin" : name;
        return new Platform(family, processor(arch) + (musl ? "-alpine" : ""));
    }

    private static String processor(String arch) {
        return switch (arch) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64v8";
            case "x86" -> "i386";
            case "arm" -> "arm32v7";
            default -> arch;
        };
    }

    /** What this JVM itself is linked with: a system may have both C libraries installed. */
    private static boolean musl() {
        try {
            return Files.readString(Path.of("/proc/self/maps")).contains("ld-musl-");
        } catch (IOException notLinux) {
            return false;
        }
    }

    @Override
    public String toString() {
        return os + "-" + arch;
    }
}
