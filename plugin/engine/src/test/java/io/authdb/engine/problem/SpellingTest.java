package io.authdb.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @Test
    void whatOnlyMavenCanDoIsToldToItsUsersOnly() {
        Problem problem = Problem.of("NoMigrations", "class files", "there are none.")
                .advise("To write one", Command.of("new").with("description", "create users"));

        assertThat(problem.text(Spelling.MAVEN))
                .endsWith("\nTo write one: mvn authdb:new -Dauthdb.description='create users'");
        assertThat(problem.text(Spelling.JAR)).isEqualTo(problem.headline());
        assertThat(problem.text(Spelling.JAVA)).isEqualTo(problem.headline());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MAVEN        | app   | mvn authdb:upgrade -Dauthdb.target=003 -Dauthdb.outOfOrder=true -Dauthdb.historySchema=app",
                "COMMAND_LINE | app   | authdb upgrade 003 --out-of-order --history-schema app",
                "JAR          | app   | java -jar /app/it.jar upgrade 003 --out-of-order --history-schema app",
                "JAVA         | app   | Authdb.on(dataSource).outOfOrder().historySchema(\"app\").upgrade(\"003\")",
                "MAVEN        | it's  | mvn authdb:upgrade -Dauthdb.target=003 -Dauthdb.outOfOrder=true -Dauthdb.historySchema='it'\\''s'",
                "COMMAND_LINE | a b;  | authdb upgrade 003 --out-of-order --history-schema 'a b;'",
                "JAVA         | a\"\\ | Authdb.on(dataSource).outOfOrder().historySchema(\"a\\\"\\\\\").upgrade(\"003\")",
            })
    void aCommandIsSpelledAsItCanBeTyped(Spelling spelling, String value, String typed) {
        Command command = Command.of("upgrade", "003").with("outOfOrder").with("historySchema", value);

        String classPath = System.getProperty("java.class.path");
        try {
            System.setProperty("java.class.path", "/app/it.jar");
            assertThat(spelling.of(command)).isEqualTo(typed);
        } finally {
            System.setProperty("java.class.path", classPath);
        }
    }
}
