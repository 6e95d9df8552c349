package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.maven.connection.PropertiesFile;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final MavenSession session = session();

    @Test
    void whatIsShownToOtherPluginsHoldsNoPasswordAnyMore() {
        session.getUserProperties().setProperty("authdb.password", "canary-typed");
        session.getSystemProperties().setProperty("authdb.password", "canary-typed");
        session.getSystemProperties().setProperty("env.AUTHDB_PASSWORD", "canary-variable");
        session.getSystemProperties().setProperty("env.AUTHDB_VERIFY_PASSWORD", "canary-verify");
        session.getSystemProperties().setProperty("env.PGPASSWORD", "canary-libpq");
        session.getSystemProperties().setProperty("sun.java.command", "mvn -Dauthdb.password=canary-typed -X");

        new Secrets(session).withdraw();

        assertThat(session.getUserProperties().toString() + session.getSystemProperties())
                .doesNotContain("canary")
                .contains("mvn -Dauthdb.password=*** -X");
    }

    @Test
    void goalsStillFindThemInThisModuleAndTheNext() {
        session.getUserProperties().setProperty("authdb.password", "canary-typed");
        session.getSystemProperties().setProperty("env.PGPASSWORD", "canary-libpq");

        new Secrets(session).withdraw();
        Map<String, String> next = new Secrets(session).withdraw();
        Chosen chosen = new Chosen(session, next, PropertiesFile.in(List.of()));

        assertThat(chosen.typed("authdb.password")).contains("canary-typed");
        assertThat(chosen.environment("PGPASSWORD")).contains("canary-libpq");
        assertThat(chosen.environment("AUTHDB_PASSWORD")).isEmpty();
        assertThat(chosen).asString().doesNotContain("canary");
    }

    @Test
    void anEmptyPasswordMasksNothing() {
        session.getUserProperties().setProperty("authdb.password", "");
        session.getSystemProperties().setProperty("sun.java.command", "mvn -Dauthdb.password= -X");

        new Secrets(session).withdraw();

        assertThat(session.getSystemProperties()).containsEntry("sun.java.command", "mvn -Dauthdb.password= -X");
    }

    @SuppressWarnings("deprecation") // Maven has no other way to make one, and none for tests
    private static MavenSession session() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setSystemProperties(new Properties());
        request.setUserProperties(new Properties());
        return new MavenSession(
                null, MavenRepositorySystemUtils.newSession(), request, new DefaultMavenExecutionResult());
    }
}
