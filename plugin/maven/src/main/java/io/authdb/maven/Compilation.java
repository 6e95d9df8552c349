package io.authdb.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Compiles a module before a goal that was typed, so that {@code mvn authdb:upgrade} runs what the sources say. A goal
 * bound to a phase finds the work done by the phases before it. (An {@code @Execute} annotation would compile again there.)
 * What a typed goal has compiled before, from the same, is not compiled again, nor is Maven asked for the plan, for which it
 * reads the plugins' POMs and descriptors.
 *
 * @param lifecycle knows the module's own plan
 * @param plugins runs its goals
 */
record Compilation(LifecycleExecutor lifecycle, BuildPluginManager plugins) {

    private static final String LAST_PHASE = "process-classes";
    private static final String DONE = "io.authdb.compiled";

    void compileUnlessDone(MavenSession session) throws MojoExecutionException, MojoFailureException {
        MavenProject project = session.getCurrentProject();
        if (!project.hasLifecyclePhase("compile") && project.getContextValue(DONE) == null) {
            compile(session);
            project.setContextValue(DONE, true);
        }
    }

    private void compile(MavenSession session) throws MojoExecutionException, MojoFailureException {
        MavenProject project = session.getCurrentProject();
        try {
            CompilerInputs inputs = new CompilerInputs(session, project);
            LastCompilation last = LastCompilation.of(project);
            Optional<List<String>> before = inputs.lines();
            List<String> done = before.isPresent() ? last.phasesIfFrom(before.get()) : List.of();
            if (!done.isEmpty()) {
                // what running them leaves behind: by it the next module knows that this one has classes
                done.forEach(project::addLifecyclePhase);
                return;
            }
            List<MojoExecution> plan =
                    lifecycle.calculateExecutionPlan(session, true, LAST_PHASE).getMojoExecutions();
            for (MojoExecution execution : plan) {
                plugins.executeMojo(session, execution);
            }
            if (before.isPresent() && inputs.areAllOf(plan)) {
                last.note(
                        before.get(),
                        plan.stream()
                                .map(MojoExecution::getLifecyclePhase)
                                .distinct()
                                .toList());
            }
        } catch (MojoFailureException failed) {
            throw new JooqsJava(project).explain(failed);
        } catch (MojoExecutionException failed) {
            throw failed;
        } catch (Exception unplannable) {
            throw new MojoExecutionException(
                    "The module could not be compiled: " + unplannable.getMessage()
                            + "\nCompile it first: mvn compile authdb:...",
                    unplannable);
        }
    }
}
