package io.authdb.it.deploy;

import io.authdb.it.EmbeddedData;
import io.authdb.maven.embedded.Database;
import io.authdb.maven.embedded.Lease;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a project's containers run: processes on this machine, beside the embedded server, which is their database. */
public final class Deployment implements AutoCloseable {

    /** What the examples call their database. */
    private static final String URL = "jdbc:postgresql://database:5432/auth";

    private final Path project;
    private final Lease lease;
    private final Map<String, Image> images = new LinkedHashMap<>();
    private Database database;

    private Deployment(Path project, Lease lease) {
        this.project = project;
        this.lease = lease;
        this.database = lease.reset(project.getFileName().toString());
    }

    /** Builds the images of a project's Dockerfile; called by its {@code verify.groovy}. */
    public static Deployment of(File project, EmbeddedData data) throws IOException {
        Deployment deployment = new Deployment(project.toPath().toAbsolutePath().normalize(), data.lease());
        deployment.build();
        return deployment;
    }

    private void build() throws IOException {
        for (Map.Entry<String, ImageDefinition> stage :
                ImageDefinition.in(project.resolve("Dockerfile")).entrySet()) {
            Path root = project.resolve("target/image").resolve(stage.getKey());
            // as the Dockerfile's first lines have it
            String name = stage.getKey().equals("application") ? "auth:1.0.0" : "auth-migrations:1.0.0";
            images.put(name, Image.build(project, root, stage.getValue()));
        }
        for (Image image : images.values()) {
            write(image, "database-password", password());
            write(image, "auth-database/password", secret("auth-database/password"));
        }
    }

    private static void write(Image image, String secret, String text) throws IOException {
        Path file = image.root().resolve("run/secrets").resolve(secret);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    /** What is in {@code compose.yaml}. */
    public ComposeFile compose() throws IOException {
        return ComposeFile.read(project.resolve("compose.yaml"), this);
    }

    /** What is in a file of the folder {@code kubernetes}. */
    public PodFile kubernetes(String file) throws IOException {
        return PodFile.read(project.resolve("kubernetes").resolve(file), this);
    }

    /** Empties the database. */
    public void reset() {
        database = lease.reset(project.getFileName().toString());
    }

    /** A value of the secret {@code auth-database}. */
    String secret(String name) {
        return switch (name) {
            case "auth-database/username" -> database.username();
            case "auth-database/password" -> password();
            default -> throw new AssertionError("There is no secret " + name);
        };
    }

    private String password() {
        return new String(database.password());
    }

    /** Runs a service, whose database and port are this machine's. */
    Outcome run(Service service) throws IOException {
        Image image = images.get(service.image());
        if (image == null) {
            throw new AssertionError("Nobody built the image " + service.image() + ", only " + images.keySet());
        }
        Map<String, String> environment = new LinkedHashMap<>();
        service.environment().forEach((name, value) -> environment.put(name, here(name, value)));
        environment.put("AUTH_PORT", "0");
        return service.with(environment).run(image);
    }

    /** A jar of the project, configured as the examples configure theirs, but with the password itself. */
    public Outcome java(String jar, String... words) throws IOException {
        List<String> all =
                new ArrayList<>(List.of("java", "-jar", project.resolve(jar).toString()));
        all.addAll(List.of(words));
        Map<String, String> environment = Map.of(
                "AUTHDB_URL", database.url(), "AUTHDB_USERNAME", database.username(), "AUTHDB_PASSWORD", password());
        return new Container(images.values().iterator().next(), all, environment).run();
    }

    private String here(String name, String value) {
        return name.endsWith("_USERNAME") ? database.username() : value.equals(URL) ? database.url() : value;
    }

    @Override
    public void close() {
        lease.close();
    }
}
