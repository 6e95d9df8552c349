package io.authdb.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Says which revision the database is at, and whether that is head. */
@Mojo(name = "current", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public class CurrentMojo extends AbstractDatabaseMojo {

    @Override
    List<String> words() {
        return List.of("current");
    }
}
