package io.authdb.maven;

import io.authdb.maven.connection.Login;
import io.authdb.maven.embedded.ScratchServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/**
 * What a command is told of the scratch server it proves or compares on.
 *
 * @param login its superuser
 * @param stop stops it, for whoever has to halt the JVM, which runs nothing that was to run at its end; empty if it goes on
 */
record ScratchWords(Login login, Optional<Runnable> stop) {

    /** Of a server that goes on. */
    static ScratchWords of(Login login) {
        return new ScratchWords(login, Optional.empty());
    }

    /** Of a server that was started for this. */
    static ScratchWords of(ScratchServer server) {
        Login login = new Login(server.url(), server.username(), Optional.of(server.password()));
        return new ScratchWords(login, Optional.of(server::close));
    }

    List<String> words() {
        return List.of("--scratch-url", login.url(), "--scratch-username", login.username());
    }

    /** What is secret or no word. */
    Map<String, Object> handed(Log log) {
        Consumer<String> lastWords = log::error;
        Map<String, Object> handed = new HashMap<>();
        handed.put("scratchPassword", AbstractToolMojo.password(login));
        handed.put("lastWords", lastWords);
        stop.ifPresent(ends -> handed.put("scratchStop", ends));
        return handed;
    }
}
