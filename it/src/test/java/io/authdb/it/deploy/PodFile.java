package io.authdb.it.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * The one pod of a Kubernetes object that has a template of it: a Job, a Deployment.
 *
 * @param pod what the template says of it
 * @param deployment where it runs
 */
public record PodFile(Map<String, Object> pod, Deployment deployment) {

    static PodFile read(Path file, Deployment deployment) throws IOException {
        Map<String, Object> all = new Yaml().load(Files.readString(file));
        return new PodFile(at(at(at(all, "spec"), "template"), "spec"), deployment);
    }

    /**
     * Runs it: each init container to its end, then the containers.
     *
     * @return how the last one ended
     * @throws AssertionError if an init container ends badly
     */
    public Outcome up() throws IOException {
        for (Map<String, Object> container : containers("initContainers")) {
            Outcome outcome = deployment.run(service(container));
            if (outcome.exit() != 0) {
                throw new AssertionError("The pod is not started: " + outcome);
            }
        }
        Outcome last = new Outcome(0, "");
        for (Map<String, Object> container : containers("containers")) {
            last = deployment.run(service(container));
        }
        return last;
    }

    private Service service(Map<String, Object> said) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (Map<String, Object> variable : list(said, "env")) {
            environment.put(
                    variable.get("name").toString(),
                    variable.containsKey("value") ? variable.get("value").toString() : secret(variable));
        }
        return new Service(
                said.get("image").toString(),
                ComposeFile.words(said, "command"),
                ComposeFile.words(said, "args"),
                environment);
    }

    private String secret(Map<String, Object> variable) {
        Map<String, Object> reference = at(at(variable, "valueFrom"), "secretKeyRef");
        return deployment.secret(reference.get("name") + "/" + reference.get("key"));
    }

    private List<Map<String, Object>> containers(String key) {
        return list(pod, key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> map, String key) {
        return new ArrayList<>((List<Map<String, Object>>) map.getOrDefault(key, List.of()));
    }
}
