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
            PsqlScripts.NAME);

    private Contestants() {}
}
