package io.authdb.it.deploy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a deployment says of one container.
 *
 * @param image the name of its image
 * @param entrypoint what it says in place of the image's
 * @param command what it says in place of the image's
 * @param environment its variables
 */
record Service(
        String image,
        Optional<List<String>> entrypoint,
        Optional<List<String>> command,
        Map<String, String> environment) {

    Service saying(List<String> other) {
        return new Service(image, entrypoint, Optional.of(other), environment);
    }

    Service with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Service(image, entrypoint, command, all);
    }

    /** Runs it as an engine for containers would: another entrypoint does without the image's command. */
    Outcome run(Image built) throws IOException {
        ImageDefinition definition = built.definition();
        List<String> words = new ArrayList<>(entrypoint.orElse(definition.entrypoint()));
        words.addAll(command.orElse(entrypoint.isPresent() ? List.of() : definition.command()));
        return new Container(built, words, environment).run();
    }
}
