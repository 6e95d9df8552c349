package io.authdb.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

class MigrationProcessorTest {

    private static final String GOOD = """
            @io.authdb.Migration("1")
            class Good {
                @io.authdb.Upgrade void up(java.sql.Connection db) {}
                @io.authdb.Downgrade void down(java.sql.Connection db) {}
            }
            """;

    @Test
    void theCompilerFindsItByItself() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(MigrationProcessor.class);
    }

    @Test
    void itUnderstandsTheNewestLanguage() {
        assertThat(new MigrationProcessor().getSupportedSourceVersion()).isEqualTo(SourceVersion.latest());
    }

    @Test
    void anErrorSaysWhatIsWrongWithWhatAndWhatToWrite() {
        assertThat(errors("""
                        @io.authdb.Migration("1")
                        class AddUsers {
                            @io.authdb.Upgrade void createUsers(java.sql.Connection db) {}
                        }
                        """))
                .containsExactly("2 [MissingDowngrade] AddUsers has neither a @Downgrade method nor @Irreversible."
                        + " Write the method that undoes the upgrade, or @Irreversible(reason = \"...\") on the class");
    }

    @Test
    void allThatIsWrongWithAClassIsSaidAtOnce() {
        assertThat(codes("""
                        @io.authdb.Migration("a b")
                        abstract class Wrong {
                            @io.authdb.Upgrade @io.authdb.Verify
                            private static int createUsers() { return 0; }
                        }
                        """))
                .containsExactlyInAnyOrder(
                        "[AbstractMigration]",
                        "[MalformedId]",
                        "[MissingDowngrade]",
                        "[WrongParameters]",
                        "[WrongModifiers]",
                        "[WrongResult]",
                        "[SeveralRoles]");
    }

    @Test
    void twoMigrationsWithOneIdAreFoundAcrossFiles() {
        assertThat(errors(GOOD, GOOD.replace("Good", "Other")))
                .containsExactly(
                        "1 [DuplicateId] Other has the id \"1\", and so has Good. Give one of them another id");
    }

    @Test
    void twoPackagesMayBeTwoChains() {
        assertThat(errors("package first;\n" + GOOD, "package second;\n" + GOOD))
                .isEmpty();
    }

    @Test
    void twoMigrationsWithOneIdAreFoundAcrossRounds() {
        var generator = new Generator("Generated", GOOD.replace("Good", "Generated"));
        assertThat(new Compilation().with(generator).compile(GOOD).lines())
                .containsExactly(
                        "1 [DuplicateId] Generated has the id \"1\", and so has Good. Give one of them another id");
    }

    @Test
    void anErrorOfTheFirstRoundIsNotRepeatedInTheSecond() {
        var generator =
                new Generator("Generated", GOOD.replace("Good", "Generated").replace("1", "2"));
        assertThat(new Compilation()
                        .with(generator)
                        .compile(GOOD.replace("@io.authdb.Upgrade", ""))
                        .lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).startsWith("2 [MissingUpgrade] Good "));
    }

    @Test
    void anAcceptanceWithoutAReasonIsTheCompilersToReport() {
        String one = "@io.authdb.AcceptFinding(\"ColumnOrder\")\n";
        assertThat(errors(one + GOOD)).hasSize(1).noneMatch(line -> line.contains("["));
        assertThat(errors(one + one + GOOD)).hasSize(2).noneMatch(line -> line.contains("["));
    }

    @Test
    void oneCompilationKnowsNothingOfTheOneBefore() {
        assertThat(errors(GOOD)).isEmpty();
        assertThat(errors(GOOD.replace("Good", "Other"))).isEmpty();
    }

    @Test
    void aTypeThatIsMissingIsTheCompilersToReport() {
        assertThat(errors("""
                        import missing.DSLContext;
                        @io.authdb.Migration("1")
                        class Unresolved {
                            @io.authdb.Upgrade void up(DSLContext db) {}
                            @io.authdb.Downgrade void down(Nowhere.Inner<String>[] db) {}
                            @io.authdb.Verify missing.ResultQuery<?> verify(DSLContext db) { return null; }
                        }
                        """)).isNotEmpty().noneMatch(line -> line.contains("["));
    }

    @Test
    void anAnnotationWithoutItsValueIsTheCompilersToReport() {
        assertThat(errors("@io.authdb.Migration class NoId {}"))
                .containsExactly(
                        "1 annotation @io.authdb.Migration is missing a default value for the element 'value'");
        assertThat(errors("@io.authdb.Migration(NOWHERE) class UnknownId {}"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("["));
        assertThat(errors("@io.authdb.Migration(3) class NumericId {}"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("["));
    }

    @Test
    void codeThatIsNoJavaIsSurvived() {
        for (String broken : List.of(
                "@io.authdb.Migration(\"1\") class Broken extends Nowhere<?> { @io.authdb.Upgrade }",
                "@io.authdb.Migration(\"1\") class Broken { @io.authdb.Upgrade int field; }",
                "@io.authdb.Migration(\"1\") class Twice {} @io.authdb.Migration(\"1\") class Twice {}",
                "@io.authdb.Migration(\"1\") @io.authdb.Migration(\"2\") class Repeated {}",
                "class Broken { @io.authdb.Upgrade Broken() {} void up(@io.authdb.Sample int x) {} }",
                "@io.authdb.Upgrade package broken;",
                "import io.authdb.*; @Migration(\"1\") class Broken { @Upgrade void up(DSLContext) {}",
                "@Migration(\"1\") class NotImported { @Upgrade void up() {} }")) {
            assertThat(errors(broken)).isNotEmpty().noneMatch(line -> line.contains("[Unexpected]"));
        }
    }

    @Test
    void aDefectOfItsOwnIsAnErrorWithARequestAndNoExceptionInTheCompiler() {
        assertThat(new Compilation().insteadOfOurs(new Hostile()).compile(GOOD).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("[Unexpected]", "please report this text", "IllegalStateException: a defect"));
    }

    private static List<String> errors(String... sources) {
        var diagnostics = new Compilation().compile(sources).diagnostics();
        return diagnostics.stream()
                .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
                .map(it -> it.getLineNumber() + " " + it.getMessage(Locale.ROOT))
                .toList();
    }

    private static List<String> codes(String source) {
        return errors(source).stream()
                .map(line -> line.substring(line.indexOf('['), line.indexOf(']') + 1))
                .toList();
    }

    /** Writes one class in the first round. */
    @SupportedAnnotationTypes("*")
    private static final class Generator extends AbstractProcessor {

        private final String name;
        private final String source;
        private boolean written;

        Generator(String name, String source) {
            this.name = name;
            this.source = source;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(source);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return false;
        }
    }

    /** Hands the processor a round that breaks. */
    private static final class Hostile extends AbstractProcessor {

        private final MigrationProcessor victim = new MigrationProcessor();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return victim.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!round.processingOver()) {
                victim.init(processingEnv);
                victim.process(annotations, broken());
            }
            return false;
        }

        private static RoundEnvironment broken() {
            return (RoundEnvironment) Proxy.newProxyInstance(
                    Hostile.class.getClassLoader(), new Class<?>[] {RoundEnvironment.class}, (proxy, method, args) -> {
                        throw new IllegalStateException("a defect");
                    });
        }
    }
}
