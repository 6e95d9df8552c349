package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The costs in the README are those of a run, with no tool left out. */
class PublishedCostsTest {

    @Test
    void theReadmeShowsTheTableOfTheRunWithVersionsAndDate() throws IOException {
        assertThat(Published.shown()).isEqualTo(Published.block()).contains("| tool | at head ", "`mvn validate` ");
        assertThat(Published.block())
                .containsPattern("Run of \\d{4}-\\d{2}-\\d{2}: authdb .*Flyway .*Liquibase .*PostgreSQL .*Java ");
    }

    @Test
    void everyToolThatTheBuildBringsAlongIsInIt() throws IOException {
        String block = Published.block();
        assertThat(Contestants.NAMES)
                .filteredOn(name -> !Contestants.OPTIONAL.contains(name))
                .hasSize(11)
                .allSatisfy(name -> assertThat(block).containsPattern("\\| " + name + " \\| \\d"));
    }

    @Test
    void theCurvesAndTheSamplesAreThoseOfTheRun() throws IOException {
        String title =
                Files.readAllLines(Published.FOLDER.resolve("figures.md")).get(0);
        assertThat(Files.readString(Published.README)).contains("](it/src/test/resources/benchmark/growth.svg)");
        assertThat(Files.readString(Published.FOLDER.resolve("growth.svg"))).contains("<polyline");
        assertThat(Files.readString(Published.FOLDER.resolve("figures.json"))).contains(title);
    }
}
