package io.authdb.maven;

import io.authdb.maven.source.FirstPackage;
import io.authdb.maven.source.NewMigration;
import io.authdb.maven.source.NotWrittenException;
import io.authdb.maven.source.Sources;
import io.authdb.maven.source.Wish;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next migration class: beside the last one, with the id that follows, its upgrade and downgrade to be filled
 * in. Reads sources only, so the module need not compile; never overwrites.
 */
@Mojo(name = "new", threadSafe = true)
public class NewMojo extends AbstractAuthdbMojo {

    /** What the migration does, in words that become the name of its class: {@code add last login}. */
    @Parameter(property = "authdb.description")
    private @Nullable String description;

    /** The id, where it is not to be the one that follows the last. */
    @Parameter(property = "authdb.id")
    private @Nullable String id;

    /**
     * The packages that hold migrations, with those below them; all packages of the module if none is named. The first
     * migration is written to the first of them, or to {@code groupId.artifactId.migration}.
     */
    @Parameter(property = "authdb.packages")
    private @Nullable String packages;

    @Parameter(defaultValue = "${project.build.sourceEncoding}", readonly = true)
    private @Nullable String encoding;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        refuseSeveralModules();
        try {
            say(NewMigration.write(sources(), wish(), LocalDateTime.now(ZoneOffset.UTC)));
        } catch (NotWrittenException refused) {
            throw new MojoFailureException(refused.getMessage(), refused);
        } catch (IOException failed) {
            throw new MojoExecutionException("The migration class cannot be written: " + failed, failed);
        }
    }

    /** The goal runs once for each module, and would write a class to each. */
    private void refuseSeveralModules() throws MojoFailureException {
        List<String> modules = session().getProjects().stream()
                .filter(AbstractAuthdbMojo::mayHaveMigrations)
                .map(MavenProject::getArtifactId)
                .toList();
        if (modules.size() > 1) {
            throw new MojoFailureException("[SeveralModules] new: a class is for one module, and these are "
                    + modules.size() + ": " + String.join(", ", modules) + ".\nNothing was written.\nName it: mvn -pl "
                    + modules.get(0) + " authdb:new ...");
        }
    }

    private Sources sources() {
        Path written = Path.of(project().getBuild().getSourceDirectory());
        List<Path> roots = Stream.concat(
                        Stream.of(written),
                        project().getCompileSourceRoots().stream().map(Path::of))
                .distinct()
                .toList();
        return new Sources(roots, encoding == null ? Charset.defaultCharset() : Charset.forName(encoding));
    }

    private Wish wish() throws MojoFailureException {
        String words = chosen().of("authdb.description", description)
                .orElseThrow(
                        () -> new MojoFailureException(
                                "[MissingDescription] new: say what the migration does."
                                        + "\nNothing was written.\nFor example: mvn authdb:new -Dauthdb.description=\"add last login\""));
        List<String> named = chosen().of("authdb.packages", "AUTHDB_PACKAGES", packages).stream()
                .flatMap(all -> Stream.of(all.strip().split("\\s*,\\s*")))
                .toList();
        return new Wish(
                words,
                chosen().of("authdb.id", id),
                named,
                FirstPackage.of(project().getGroupId(), project().getArtifactId()));
    }

    private void say(NewMigration written) {
        Path top = Path.of(session().getExecutionRootDirectory());
        Path file = written.file().startsWith(top) ? top.relativize(written.file()) : written.file();
        getLog().info("Written: " + file + ", with the id " + written.id() + ". Its upgrade and downgrade are yours.");
        if (written.isLate()) {
            getLog().warn("The id " + written.id() + " is not the highest: a database that is past it takes it with"
                    + " -Dauthdb.outOfOrder only.");
        }
    }
}
