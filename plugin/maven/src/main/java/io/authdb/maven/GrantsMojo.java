package io.authdb.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Prints what the role that runs the migrations needs, and nothing more, for whoever administers the server to type. */
@Mojo(name = "grants", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public class GrantsMojo extends AbstractDatabaseMojo {

    @Override
    List<String> words() {
        return List.of("grants");
    }
}
