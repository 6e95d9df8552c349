package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependencyPatternsTest {

    private static final List<Artifact> DEPENDENCIES = Stream.of(
                    "com.example:orders-migrations",
                    "com.example:orders",
                    "com.example.lib:audit-migrations",
                    "org.jooq:jooq",
                    "org.postgresql:postgresql",
                    "io.r2dbc:r2dbc-spi")
            .map(DependencyPatternsTest::artifact)
            .toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                           | ''",
                "com.example:orders                           | orders",
                "com.example:*                                | orders-migrations orders",
                "com.example*:*-migrations                    | orders-migrations audit-migrations",
                "*:*-migrations                               | orders-migrations audit-migrations",
                "org.jooq:jooq, com.example:orders , *:jooq   | jooq orders",
                "com.example:orders,                          | orders",
            })
    void aPatternNamesDependencies(String patterns, String named) throws MojoFailureException {
        assertThat(new DependencyPatterns(patterns)
                        .filesOf(DEPENDENCIES).stream().map(File::getName).collect(Collectors.joining(" ")))
                .isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({
        "com.exmaple:orders-migration",
        "com.example",
        "orders-migrations",
        "com.example:Orders",
        "comXexample:orders"
    })
    void aPatternThatNamesNoneIsAnErrorAlsoBesideOneThatDoes(String pattern) {
        assertThatThrownBy(() -> new DependencyPatterns("org.jooq:jooq," + pattern).filesOf(DEPENDENCIES))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(
                        "[NoSuchDependency] " + pattern + ": no dependency of this module is called so.\n");
    }

    @Test
    void theNearestAreNamedFirst() {
        assertThatThrownBy(() -> new DependencyPatterns("com.exmaple:orders-migration").filesOf(DEPENDENCIES))
                .hasMessage("""
                        [NoSuchDependency] com.exmaple:orders-migration: no dependency of this module is called so.
                          com.example:orders-migrations
                          com.example.lib:audit-migrations
                          com.example:orders
                          io.r2dbc:r2dbc-spi
                          org.jooq:jooq
                          and 1 more
                        Nothing was run.
                        Write groupId:artifactId of a dependency in authdb.dependencies; * stands for any letters.""");
    }

    private static Artifact artifact(String name) {
        String[] parts = name.split(":");
        Artifact artifact =
                new DefaultArtifact(parts[0], parts[1], "1", "compile", "jar", "", new DefaultArtifactHandler("jar"));
        artifact.setFile(new File(parts[1]));
        return artifact;
    }
}
