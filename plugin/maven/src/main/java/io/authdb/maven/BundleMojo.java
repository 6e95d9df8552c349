package io.authdb.maven;

import io.authdb.maven.bundle.BuildTime;
import io.authdb.maven.bundle.Bundle;
import io.authdb.maven.bundle.ClassDataArchive;
import io.authdb.maven.bundle.ImageLines;
import io.authdb.maven.bundle.NotVerifiedException;
import io.authdb.maven.bundle.VerifiedClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Writes an executable jar of what {@code verify} proved, for where there is no Maven:
 * {@code java -jar app-1.0.0-migrations.jar upgrade}. It holds the engine, PostgreSQL's driver and the sealed SQL; the
 * module's classes and their dependencies only if some migration is not sealed. Built again from the same it is the same to
 * the byte. It is attached to the module with the classifier {@code migrations}.
 */
@Mojo(
        name = "bundle",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class BundleMojo extends AbstractAuthdbMojo {

    private static final String CLASSIFIER = "migrations";

    private static final int LISTED = 5;

    /**
     * Whether an archive of class data is written beside the jar, which takes a quarter of the start away. It serves the Java
     * that runs Maven, the same build of it, and the jar where it is now; in an image better have it written as the image
     * is built, by the lines that are printed.
     */
    @Parameter(property = "authdb.bundle.cds", defaultValue = "false")
    private boolean cds;

    @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
    private @Nullable String outputTimestamp;

    @Parameter(defaultValue = "${plugin.artifactMap}", readonly = true, required = true)
    private Map<String, Artifact> pluginArtifacts = Map.of();

    @Inject
    private MavenProjectHelper projectHelper;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Build build = project().getBuild();
        Path jar = Path.of(build.getDirectory(), build.getFinalName() + "-" + CLASSIFIER + ".jar");
        try {
            // one of an earlier build must not be taken for this one's
            Files.deleteIfExists(jar);
            VerifiedClasses classes = VerifiedClasses.in(Path.of(build.getOutputDirectory()));
            tellHidden(bundle().write(classes, jar, BuildTime.of(Optional.ofNullable(outputTimestamp))));
            tell(classes, jar);
            if (cds) {
                archive(jar);
            }
        } catch (NotVerifiedException stale) {
            throw new MojoFailureException("[NotVerified] bundle: " + stale.getMessage()
                    + "\nA bundle holds what was proven, and nothing else; none was written."
                    + "\nBind the goal verify beside it, or type both: mvn authdb:verify authdb:bundle");
        } catch (IOException unwritable) {
            throw new MojoExecutionException("[BundleNotWritten] " + jar + ": " + unwritable, unwritable);
        }
        projectHelper.attachArtifact(project(), "jar", CLASSIFIER, jar.toFile());
    }

    private Bundle bundle() throws IOException, MojoFailureException {
        ProjectClassPath classPath = new ProjectClassPath(project(), pluginArtifacts);
        List<Path> dependencies = classPath.dependencies().stream()
                .map(artifact -> artifact.getFile().toPath())
                .toList();
        Path driver = Bundle.driver(dependencies)
                .orElseThrow(() -> new MojoFailureException("[NoDriver] bundle: the module has no PostgreSQL driver."
                        + "\nAdd the dependency org.postgresql:postgresql, with the scope runtime or without one."));
        return new Bundle(classPath.own(), driver, dependencies);
    }

    private void tell(VerifiedClasses classes, Path jar) throws IOException {
        int all = classes.size();
        List<String> reasons = classes.reasons();
        String size = String.format(Locale.ROOT, "%.1f MB", Files.size(jar) / 1e6);
        getLog().info(project().getBasedir().toPath().relativize(jar) + ": "
                + (all == 1 ? "1 migration, " : all + " migrations, ")
                + (reasons.isEmpty() ? "sealed, " : reasons.size() + " not sealed, ") + size);
        if (!reasons.isEmpty()) {
            getLog().info("The module's classes and dependencies are in it, since these are not sealed:");
            reasons.forEach(reason -> getLog().info("  " + reason));
        }
        getLog().info("In a Dockerfile:");
        ImageLines.of(project().getBasedir().toPath().relativize(jar)).forEach(line -> getLog().info("  " + line));
    }

    private void tellHidden(List<String> hidden) {
        hidden.stream().limit(LISTED).forEach(file -> getLog().warn(
                        file + " is left out: another file of its name comes before it."));
        if (hidden.size() > LISTED) {
            getLog().warn("So are " + (hidden.size() - LISTED) + " more.");
        }
    }

    private void archive(Path jar) throws IOException, MojoExecutionException {
        Path archive = ClassDataArchive.of(jar).write();
        getLog().info(project().getBasedir().toPath().relativize(archive) + ": for Java "
                + System.getProperty("java.version") + " of " + System.getProperty("java.vendor")
                + " and the jar where it is");
    }
}
