package io.authdb.maven.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A jar that upgrades a database without Maven: the engine, the driver, and what was proven of the migrations. Where all of
 * them are sealed that is all of it; one that is not brings the module's classes and all they are compiled against.
 *
 * @param engine the jars of the engine and the annotations
 * @param driver the jar of PostgreSQL's driver
 * @param dependencies the module's class path behind its own classes
 */
public record Bundle(List<Path> engine, Path driver, List<Path> dependencies) {

    private static final String DRIVER = "org/postgresql/Driver.class";

    /** Keeps copies of the lists. */
    public Bundle {
        engine = List.copyOf(engine);
        dependencies = List.copyOf(dependencies);
    }

    /** The first of a module's dependencies that is PostgreSQL's driver. */
    public static Optional<Path> driver(List<Path> dependencies) throws IOException {
        for (Path dependency : dependencies) {
            try (Part part = Part.open(dependency)) {
                if (part.files().contains(DRIVER)) {
                    return Optional.of(dependency);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Writes the jar.
     *
     * @return files that are left out, since another of their name is there that says something else
     * @throws NotVerifiedException if a class is gone that the verification knew
     */
    public List<String> write(VerifiedClasses classes, Path file, LocalDateTime time) throws IOException {
        try (Contents contents = new Contents()) {
            for (Path jar : engine) {
                contents.addLibrary(jar);
            }
            if (classes.notSealed().isEmpty()) {
                contents.addOwn(classes.folder(), VerifiedClasses::isProof);
                contents.addLibrary(driver);
            } else {
                contents.addOwn(classes.folder(), Bundle::runs);
                for (Path jar : dependencies) {
                    contents.addLibrary(jar);
                }
                classes.missing(contents).ifPresent(name -> {
                    throw new NotVerifiedException("the class " + name + " is not there any more.");
                });
            }
            new BundleJar(file, time).write(contents);
            return contents.hidden();
        }
    }

    private static boolean runs(String file) {
        return !file.equals("META-INF/MANIFEST.MF") && !file.endsWith("module-info.class");
    }
}
