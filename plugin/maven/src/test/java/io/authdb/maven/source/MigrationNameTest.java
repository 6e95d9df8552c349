package io.authdb.maven.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationNameTest {

    /** What is typed, the class, and the description that the class name does not give. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "add last login,                AddLastLogin,              ''",
        "Add last login,                AddLastLogin,              ''",
        "  add   last login ,           AddLastLogin,              ''",
        "add-last_login.,               AddLastLogin,              add-last_login.",
        "add URL to users,              AddURLToUsers,             ''",
        "addLastLogin,                  AddLastLogin,              addLastLogin",
        "don't ask,                     DontAsk,                   don't ask",
        "drop users (all of them),      DropUsersAllOfThem,        drop users (all of them)",
        "add 2 columns,                 Add2Columns,               add 2 columns",
        "größe ändern,                  GrößeÄndern,               ''",
        "添加 登录,                       添加登录,                   添加 登录",
    })
    void theWordsOfADescriptionAreTheNameOfTheClass(String typed, String className, String description) {
        MigrationName name = MigrationName.of(typed).orElseThrow();

        assertThat(name.className()).isEqualTo(className);
        assertThat(name.ownDescription().orElse("")).isEqualTo(description);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "2fa for users", "-1", "upgrade", "migration", "string", "\uD83D\uDE80"})
    void otherDescriptionsNameNoClass(String typed) {
        assertThat(MigrationName.of(typed)).isEmpty();
    }
}
