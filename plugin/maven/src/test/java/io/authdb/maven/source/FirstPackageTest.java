package io.authdb.maven.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstPackageTest {

    @ParameterizedTest
    @CsvSource({
        "com.example, auth,          com.example.auth.migration",
        "com.example, my-app,        com.example.my_app.migration",
        "com.example, auth.core,     com.example.auth.core.migration",
        "com.Example, MyApp,         com.example.myapp.migration",
        "com.3com,    new,           com._3com.new_.migration",
        "example,     a..b-,         example.a.b_.migration",
    })
    void coordinatesMakeThePackageOfTheFirstMigration(String groupId, String artifactId, String name) {
        assertThat(FirstPackage.of(groupId, artifactId)).isEqualTo(name);
    }
}
