package io.authdb.it.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/**
 * The services of a compose file, but for the database, which is there already.
 *
 * @param services by name
 * @param deployment where they run
 * @param more variables a test adds
 */
public record ComposeFile(Map<String, Map<String, Object>> services, Deployment deployment, Map<String, String> more) {

    private static final String DATABASE = "database";

    @SuppressWarnings("unchecked")
    static ComposeFile read(Path file, Deployment deployment) throws IOException {
        Map<String, Object> all = new Yaml().load(Files.readString(file));
        return new ComposeFile((Map<String, Map<String, Object>>) all.get("services"), deployment, Map.of());
    }

    /** The same with one variable more for all. */
    public ComposeFile with(String variable, String value) {
        return new ComposeFile(services, deployment, Map.of(variable, value));
    }

    /**
     * {@code docker compose up}: each after those it depends on.
     *
     * @return how the last one ended
     * @throws AssertionError if one ends badly that another waits for
     */
    public Outcome up() throws IOException {
        Outcome last = new Outcome(0, "");
        for (String name : inOrder()) {
            if (last.exit() != 0) {
                throw new AssertionError(name + " is not started, since what it waits for " + last);
            }
            last = alone(name);
        }
        return last;
    }

    /** {@code docker compose run}: one service with other words. */
    public Outcome run(String name, String... words) throws IOException {
        return deployment.run(service(name).saying(List.of(words)));
    }

    /** One service, whether those it depends on are done or not. */
    public Outcome alone(String name) throws IOException {
        return deployment.run(service(name));
    }

    private List<String> inOrder() {
        List<String> order = new ArrayList<>();
        while (order.size() < services.size() - 1) {
            services.keySet().stream()
                    .filter(name -> !name.equals(DATABASE) && !order.contains(name))
                    .filter(name -> dependencies(name).stream()
                            .allMatch(other -> other.equals(DATABASE) || order.contains(other)))
                    .findFirst()
                    .ifPresentOrElse(order::add, () -> {
                        throw new AssertionError("Services wait for each other");
                    });
        }
        return order;
    }

    /** Those that have to end well, or the database, which has to be there. */
    private List<String> dependencies(String name) {
        Map<?, ?> conditions = (Map<?, ?>) services.get(name).getOrDefault("depends_on", Map.of());
        conditions.forEach((other, condition) -> {
            String wanted = other.equals(DATABASE) ? "service_started" : "service_completed_successfully";
            if (!wanted.equals(((Map<?, ?>) condition).get("condition"))) {
                throw new AssertionError(name + " has to wait for " + other + " by " + wanted);
            }
        });
        return conditions.keySet().stream().map(Object::toString).toList();
    }

    private Service service(String name) {
        Map<String, Object> said = services.get(name);
        Map<String, String> environment = new LinkedHashMap<>();
        ((Map<?, ?>) said.get("environment"))
                .forEach((variable, value) -> environment.put(variable.toString(), value.toString()));
        return new Service(said.get("image").toString(), words(said, "entrypoint"), words(said, "command"), environment)
                .with(more);
    }

    static Optional<List<String>> words(Map<String, Object> said, String key) {
        return Optional.ofNullable((List<?>) said.get(key))
                .map(words -> words.stream().map(Object::toString).toList());
    }
}
