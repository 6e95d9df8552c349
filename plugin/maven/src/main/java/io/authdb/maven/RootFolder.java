package io.authdb.maven;

import java.nio.file.Path;
import org.apache.maven.project.MavenProject;

/** The folder of the topmost parent POM that is on disk, which the modules of a checkout share. */
final class RootFolder {

    private RootFolder() {}

    static Path of(MavenProject project) {
        MavenProject top = project;
        while (top.getParent() != null && top.getParent().getFile() != null) {
            top = top.getParent();
        }
        return top.getBasedir().toPath();
    }
}
