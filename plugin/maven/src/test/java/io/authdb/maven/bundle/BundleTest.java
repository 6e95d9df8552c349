package io.authdb.maven.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 22, 10, 30);
    private static final String INDEX = """
            # The migrations
            format 1

            migration 001
              description initial models
              class com.example.InitialModels
              transactional yes
              reversible yes
              upgrade run java.sql.Connection
              downgrade run java.sql.Connection
              verdict yes
              %s
            """;
    private static final String SEALED = "upsealed 1:aa\n  downsealed 1:bb";
    private static final String NOT_SEALED = "unsealed its statements depend on rows or chance";

    @TempDir
    private Path folder;

    private Path classes;
    private Path engine;
    private Path driver;
    private Path jooq;

    @BeforeEach
    void make() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
        engine = MadeJar.of(
                folder.resolve("engine-1.jar"),
                Map.of("io/authdb/Engine.class", "engine", "META-INF/services/a.Service", "io.authdb.Engine\n"));
        driver = MadeJar.of(
                folder.resolve("postgresql-1.jar"),
                Map.of(
                        "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n",
                        "META-INF/LICENSE", "a licence",
                        "META-INF/services/java.sql.Driver", "org.postgresql.Driver",
                        "META-INF/maven/org.postgresql/postgresql/pom.properties", "version=1",
                        "META-INF/maven/org.postgresql/postgresql/pom.xml", "<project/>",
                        "META-INF/POSTGRES.SF", "signed",
                        "META-INF/POSTGRES.RSA", "signed",
                        "org/postgresql/Driver.class", "driver"));
        jooq = MadeJar.of(
                folder.resolve("jooq-1.jar"),
                Map.of(
                        "META-INF/LICENSE", "another licence",
                        "META-INF/authdb/index", "somebody else's",
                        "META-INF/services/a.Service", "org.jooq.Service",
                        "module-info.class", "module",
                        "settings.properties", "jooq's",
                        "org/jooq/DSLContext.class", "jooq"));
    }

    @Test
    void whereAllIsSealedThereIsEngineDriverAndSealAndNothingElse() throws IOException {
        verified(SEALED);

        assertThat(bundle().write(VerifiedClasses.in(classes), jar("a"), TIME)).isEmpty();

        assertThat(MadeJar.read(jar("a")))
                .containsOnlyKeys(
                        "META-INF/MANIFEST.MF",
                        "META-INF/authdb/index",
                        "META-INF/authdb/seal/001.up",
                        "META-INF/licenses/postgresql-1/LICENSE",
                        "META-INF/maven/org.postgresql/postgresql/pom.properties",
                        "META-INF/services/a.Service",
                        "META-INF/services/java.sql.Driver",
                        "io/authdb/Engine.class",
                        "org/postgresql/Driver.class");
    }

    @Test
    void aMigrationThatIsNotSealedBringsTheModulesClassesAndAllTheyUse() throws IOException {
        verified(NOT_SEALED);

        assertThat(bundle().write(VerifiedClasses.in(classes), jar("a"), TIME))
                .containsExactly("settings.properties of jooq-1");

        Map<String, String> files = MadeJar.read(jar("a"));
        assertThat(files)
                .containsEntry("META-INF/licenses/postgresql-1/LICENSE", "a licence")
                .containsEntry("META-INF/licenses/jooq-1/LICENSE", "another licence")
                .containsEntry("META-INF/services/a.Service", "io.authdb.Engine\norg.jooq.Service\n")
                .containsEntry("settings.properties", "the module's")
                .containsKeys("com/example/InitialModels.class", "org/jooq/DSLContext.class")
                .doesNotContainKeys("module-info.class");
        assertThat(files.get("META-INF/authdb/index")).contains("001");
    }

    @Test
    void theManifestSaysWhatToRunAndThatSomeFilesAreForSomeReleasesOfJava() throws IOException {
        verified(SEALED);
        bundle().write(VerifiedClasses.in(classes), jar("a"), TIME);

        try (JarFile jar = new JarFile(jar("a").toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("io.authdb.engine.tool.Main");
            assertThat(jar.isMultiRelease()).isTrue();
            assertThat(jar.stream()).allMatch(entry -> entry.getTimeLocal().equals(TIME));
        }
    }

    @Test
    void builtInAnotherOrderAtAnotherTimeInAnotherZoneItIsTheSameToTheByte() throws IOException {
        verified(NOT_SEALED);
        bundle().write(VerifiedClasses.in(classes), jar("a"), TIME);
        List<Path> jars = List.of(engine, driver, jooq);
        for (Path jar : jars) {
            MadeJar.of(jar, reversed(MadeJar.read(jar)));
        }
        verified(NOT_SEALED);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            bundle().write(VerifiedClasses.in(classes), jar("b"), TIME);
        } finally {
            TimeZone.setDefault(zone);
        }

        assertThat(jar("b")).hasSameBinaryContentAs(jar("a"));
    }

    @Test
    void theDriverIsFoundByWhatItHoldsAndNotByItsName() throws IOException {
        assertThat(Bundle.driver(List.of(jooq, driver))).contains(driver);
        assertThat(Bundle.driver(List.of(jooq))).isEmpty();
    }

    @Test
    void withoutAVerificationThereIsNoBundle() {
        assertThatThrownBy(() -> VerifiedClasses.in(classes))
                .isInstanceOf(NotVerifiedException.class)
                .hasMessageContaining("were not verified");
    }

    @Test
    void aClassThatWasCompiledSinceIsNotTheOneThatWasProven() throws IOException {
        verified(SEALED);
        Path compiled = classes.resolve("com/example/InitialModels.class");
        Files.setLastModifiedTime(compiled, FileTime.fromMillis(System.currentTimeMillis() + 5_000));

        assertThatThrownBy(() -> VerifiedClasses.in(classes))
                .isInstanceOf(NotVerifiedException.class)
                .hasMessage("""
                        1 class was compiled after the migrations were verified:
                          com.example.InitialModels, of migration 001 initial-models
                        Where it sends other SQL than authdb.lock says, verify shows the difference.""");
    }

    @Test
    void ofManyThatWereCompiledSinceTheMigrationsAreNamedFirst() throws IOException {
        verified(SEALED);
        for (String name : List.of("A", "B", "C", "D", "E", "F", "InitialModels$Rows")) {
            write("com/example/" + name + ".class", "compiled");
            Files.setLastModifiedTime(
                    classes.resolve("com/example/" + name + ".class"),
                    FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        }

        assertThatThrownBy(() -> VerifiedClasses.in(classes)).hasMessageStartingWith("""
                        7 classes were compiled after the migrations were verified:
                          com.example.InitialModels$Rows, of migration 001 initial-models
                          com.example.A
                          com.example.B
                          com.example.C
                          com.example.D
                          and 2 more
                        """);
    }

    @Test
    void aSealOrAClassThatIsGoneIsNamed() throws IOException {
        verified(SEALED);
        Files.delete(classes.resolve("META-INF/authdb/seal/001.up"));
        assertThatThrownBy(() -> VerifiedClasses.in(classes)).hasMessageContaining("META-INF/authdb/seal/001.up");

        verified(NOT_SEALED);
        Files.delete(classes.resolve("com/example/InitialModels.class"));
        assertThatThrownBy(() -> bundle().write(VerifiedClasses.in(classes), jar("a"), TIME))
                .hasMessage("the class com.example.InitialModels is not there any more.");
        assertThat(jar("a")).doesNotExist();
    }

    private void verified(String sealing) throws IOException {
        write("com/example/InitialModels.class", "migration");
        write("settings.properties", "the module's");
        write("META-INF/authdb/seal/001.up", "sealed");
        write("META-INF/authdb/index", INDEX.formatted(sealing));
    }

    private void write(String name, String text) throws IOException {
        Path file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Bundle bundle() {
        return new Bundle(List.of(engine), driver, List.of(driver, jooq));
    }

    private Path jar(String name) {
        return folder.resolve(name + ".jar");
    }

    private static Map<String, String> reversed(Map<String, String> files) {
        List<String> names = new ArrayList<>(files.keySet());
        Collections.reverse(names);
        Map<String, String> reversed = new LinkedHashMap<>();
        Stream.of(names).flatMap(List::stream).forEach(name -> reversed.put(name, files.get(name)));
        return reversed;
    }
}
