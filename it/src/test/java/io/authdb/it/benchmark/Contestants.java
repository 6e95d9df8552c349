package io.authdb.it.benchmark;

import java.util.List;

/** Who takes part, in the order of the tables. */
final class Contestants {

    static final List<String> NAMES = List.of(
            EmptyProject.NAME,
            AuthdbProject.MAVEN,
            FlywayProject.MAVEN,
            LiquibaseProject.MAVEN,
            AuthdbProject.ARCHIVED,
            AuthdbProject.BUNDLE,
            AuthdbProject.SEALED,
            AuthdbProject.CLASSES,
            FlywayProject.API,
            LiquibaseProject.API,
            PsqlScripts.NAME,
            AlembicScripts.NAME,
            SqitchPlan.NAME);

    /** Those of them that no build brings along. */
    static final List<String> OPTIONAL = List.of(AlembicScripts.NAME, SqitchPlan.NAME);

    /** Those that all run the same chains. */
    static final List<Tool> ALL = List.of(
            new EmptyProject(),
            new AuthdbProject(),
            new FlywayProject(),
            new LiquibaseProject(),
            new PsqlScripts(),
            new AlembicScripts(),
            new SqitchPlan());

    /** Those that run the longest. */
    static final List<Tool> LONG = List.of(new AuthdbProject(), new PsqlScripts());

    private Contestants() {}
}
