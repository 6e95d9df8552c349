package io.authdb.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upgrade                 | AUTHDB_TARGET=003            | upgrade 003",
                "upgrade 002             | AUTHDB_TARGET=003            | upgrade 002",
                "downgrade               | AUTHDB_TARGET=003            | downgrade 003",
                "current                 | AUTHDB_TARGET=003            | current",
                "resolve applied         | AUTHDB_TARGET=003            | resolve applied",
                "upgrade                 | AUTHDB_LOCK_WAIT=30s         | upgrade --lock-wait 30s",
                "upgrade --lock-wait 1s  | AUTHDB_LOCK_WAIT=30s         | upgrade --lock-wait 1s",
                "upgrade                 | AUTHDB_LOCK_WAIT=            | upgrade",
                "upgrade                 | AUTHDB_HISTORY_SCHEMA=app    | upgrade --history-schema app",
                "downgrade base          | AUTHDB_ACCEPT_DATA_LOSS=1:17 | downgrade base --accept-data-loss 1:17",
                "upgrade                 | AUTHDB_OUT_OF_ORDER=true     | upgrade --out-of-order",
                "upgrade                 | AUTHDB_OUT_OF_ORDER=false    | upgrade",
                "current                 | AUTHDB_FORMAT=json           | current --json",
                "current                 | AUTHDB_FORMAT=text           | current",
                "current                 | AUTHDB_PASSWORD=secret       | current",
            })
    void aVariableStandsForTheWordThatIsNotTyped(String typed, String variable, String meant) {
        Map<String, String> environment = Map.of(variable.split("=", 2)[0], variable.split("=", 2)[1]);

        assertThat(Variable.complete(words(typed), environment)).isEqualTo(words(meant));
    }

    @Test
    void everyVariableIsAWordOfTheCommandOrSaysWhyNot() {
        Stream.of(Variable.values())
                .filter(each -> !List.of(Variable.PASSWORD, Variable.PASSWORD_FILE, Variable.TARGET)
                        .contains(each))
                .forEach(each -> {
                    String value = Map.of(Variable.OUT_OF_ORDER, "true", Variable.FORMAT, "json")
                            .getOrDefault(each, "1");
                    Words words = Variable.complete(words("upgrade"), Map.of(each.variable(), value));
                    assertThat(words.options()).as(each.variable()).hasSize(1);
                    String option = words.options().keySet().iterator().next();
                    List<String> typed = value.equals("1")
                            ? List.of("upgrade", "--" + option, "1")
                            : List.of("upgrade", "--" + option);
                    assertThat(Words.parse(typed)).isEqualTo(words);
                });
    }

    @Test
    void aSwitchThatIsNeitherOnNorOffIsRefused() {
        assertThatThrownBy(() -> Variable.complete(words("upgrade"), Map.of("AUTHDB_OUT_OF_ORDER", "yes")))
                .isInstanceOf(UsageException.class)
                .hasMessage("[UnknownValue] AUTHDB_OUT_OF_ORDER: it says neither true nor false.\n"
                        + "Set it to true or false, or leave it out.");
    }

    @Test
    void aPasswordIsReadFromAFileWithoutTheLineBreakAtItsEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), " a secret \r\n");

        assertThat(Variable.password(Map.of("AUTHDB_PASSWORD_FILE", file.toString())))
                .contains(" a secret ");
        assertThat(Variable.password(Map.of("AUTHDB_PASSWORD_FILE", file.toString(), "AUTHDB_PASSWORD", "another")))
                .contains("another");
        assertThat(Variable.password(Map.of())).isEmpty();
    }

    @Test
    void aPasswordFileThatCannotBeReadIsNamed() {
        String file = folder.resolve("none").toString();

        assertThatThrownBy(() -> Variable.password(Map.of("AUTHDB_PASSWORD_FILE", file)))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("[PasswordFileUnreadable] AUTHDB_PASSWORD_FILE: this cannot be read: " + file);
    }

    private static Words words(String typed) {
        return Words.parse(List.of(typed.strip().split(" +")));
    }
}
