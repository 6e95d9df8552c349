package io.authdb.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Spelling;
import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.testing.Classes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryTest {

    @TempDir
    Path directory;

    @Test
    void aSoundMigrationIsARevision() throws IOException {
        assertThat(compile("""
                                @Migration(value = "001", description = "Add users", transactional = false)
                                class AddUsers {
                                    @Upgrade void up(DSLContext db) {}
                                    @Downgrade(loses = "all users", leaves = "the extension") void down(Connection db) {}
                                    @Verify void there(Configuration db) {}
                                    @Verify ResultQuery<?> nobody(DSLContext db) { return null; }
                                    @Sample void users(DSLContext db) {}
                                }
                                """).revisions())
                .containsExactly(new Revision(
                        new RevisionId("001"),
                        "Add users",
                        "com.example.AddUsers",
                        false,
                        new Reversibility.Reversible("all users", "the extension"),
                        new Revision.Methods(
                                new MigrationMethod("up", "org.jooq.DSLContext", false),
                                Optional.of(new MigrationMethod("down", "java.sql.Connection", false)),
                                List.of(
                                        new MigrationMethod("there", "org.jooq.Configuration", false),
                                        new MigrationMethod("nobody", "org.jooq.DSLContext", true)),
                                List.of(new MigrationMethod("users", "org.jooq.DSLContext", false)))));
    }

    @Test
    void whatOtherToolsCalledAMigrationIsReadWithIt() throws IOException {
        for (String adopts : List.of("\"a\"", "{\"a\"}", "{\"a\", \"b\"}", "{}")) {
            Revision revision = compile("""
                            @Migration(value = "001", adopts = %s)
                            @Irreversible(reason = "gone")
                            class AddUsers {
                                @Upgrade void up(DSLContext db) {}
                            }
                            """.formatted(adopts)).revisions().get(0);

            assertThat(String.join(", ", revision.adopts())).isEqualTo(adopts.replaceAll("[{}\"]", ""));
        }
    }

    @Test
    void anIrreversibleMigrationSaysWhy() throws IOException {
        Revision revision = compile("""
                        @Migration("003")
                        @Irreversible(reason = "gone", decision = "ADR-0014", recovery = "Restore a backup")
                        class DeleteOrphanTasks {
                            @Upgrade void up(DSLContext db) {}
                        }
                        """).revisions().get(0);
        assertThat(revision.reversibility())
                .isEqualTo(new Reversibility.Irreversible("gone", "ADR-0014", "Restore a backup"));
        assertThat(revision.methods().downgrade()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|{}",
                "@AcceptFinding(value = \"ColumnOrder\", reason = \"as ever\")|{ColumnOrder=as ever}",
                "@AcceptFinding(value = \"RoleMissing\", reason = \"a\")"
                        + " @AcceptFinding(value = \"ColumnOrder\", reason = \"b\")|{ColumnOrder=b, RoleMissing=a}",
            })
    void whatAMigrationAcceptsIsRead(String annotations, String accepted) throws IOException {
        Revision revision = compile(annotations + """
                         @Migration("003")
                        class AddUsers {
                            @Upgrade void up(DSLContext db) {}
                            @Downgrade void down(DSLContext db) {}
                        }
                        """).revisions().get(0);
        assertThat(revision.accepted()).hasToString(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "DeleteOrphanTasks, delete orphan tasks",
        "AddURLColumn, add url column",
        "Add2ndIndex, add2nd index",
        "V003__Delete_Tasks, v003 delete tasks",
        "ÄndereGröße, ändere größe",
        "X, x",
    })
    void withoutADescriptionTheClassNameIsOne(String className, String words) throws IOException {
        assertThat(compile("""
                                class Steps {
                                    @Migration("1") static class NAME {
                                        @Upgrade void up(DSLContext db) {}
                                        @Downgrade void down(DSLContext db) {}
                                    }
                                }
                                """.replace("NAME", className)).revisions())
                .extracting(Revision::description)
                .containsExactly(words);
    }

    @Test
    void everythingThatIsWrongIsSaidTogether() throws IOException {
        Discovery discovery = compile("""
                @Migration("1") class A { @Upgrade void up(DSLContext db) {} }
                @Migration("2") class B { @Upgrade int up(DSLContext db) { return 0; } @Downgrade void down(DSLContext db) {} }
                @Migration("3") class C { @Upgrade void up(DSLContext db) {} @Downgrade void down(DSLContext db) {} }
                """);
        assertThat(discovery.revisions()).extracting(Revision::className).containsExactly("com.example.C");
        assertThatThrownBy(discovery::chain)
                .isInstanceOfSatisfying(DefinitionException.class, wrong -> assertThat(wrong.text(Spelling.MAVEN))
                        .isEqualTo("""
                        [MissingDowngrade] com.example.A: it has neither a @Downgrade method nor @Irreversible.
                        Write the method that undoes the upgrade, or @Irreversible(reason = "...") on the class.
                        [WrongResult] com.example.B.up: it returns int.
                        Make it void."""));
    }

    @Test
    void ofTwoMigrationsWithOneIdBothAreNamed() throws IOException {
        Discovery discovery = compile("""
                @Migration("1") class A { @Upgrade void up(DSLContext db) {} @Downgrade void down(DSLContext db) {} }
                @Migration("1") class B { @Upgrade void up(DSLContext db) {} @Downgrade void down(DSLContext db) {} }
                """);
        assertThatThrownBy(discovery::chain)
                .hasMessageStartingWith("[DuplicateId] com.example.B: it has the id \"1\", and so has com.example.A.");
    }

    @Test
    void nothingFoundIsAnEmptyChain() {
        assertThat(new Classes(directory).chain().size()).isZero();
    }

    private Discovery compile(String source) throws IOException {
        String imports = "package com.example; import io.authdb.*; import java.sql.Connection;"
                + " import org.jooq.Configuration; import org.jooq.DSLContext; import org.jooq.ResultQuery;\n";
        return new Classes(directory).compile(imports + source).discovery();
    }
}
