package io.authdb.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packages = "io.authdb.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Each may see only those before it. */
    private static final List<String> ORDER = List.of(
            "problem",
            "revision",
            "discover",
            "history",
            "plan",
            "schema",
            "rows",
            "trace",
            "seal",
            "recover",
            "execute",
            "script",
            "verify",
            "adopt",
            "report");

    @ArchTest
    static void aPackageSeesOnlyThoseBeforeIt(JavaClasses classes) {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(name -> "io.authdb.engine." + name + "..")
                    .toArray(String[]::new);
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage("io.authdb.engine." + ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "io.authdb.engine", "io.authdb.engine.fleet..", "io.authdb.engine.tool..")
                            .or(resideInAnyPackage(later)));
            rule.check(classes);
        }
    }

    @ArchTest
    static final ArchRule theFacadeDoesNotKnowTheTool = noClasses()
            .that()
            .resideInAPackage("io.authdb.engine")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.authdb.engine.fleet..", "io.authdb.engine.tool..");

    @ArchTest
    static final ArchRule aFleetDoesNotKnowTheTool = noClasses()
            .that()
            .resideInAPackage("io.authdb.engine.fleet..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.authdb.engine.tool..");

    @ArchTest
    static final ArchRule oneClassNamesJooq = noClasses()
            .that()
            .haveNameNotMatching("io\\.authdb\\.engine\\.execute\\.Jooq(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jooq..");

    @ArchTest
    static final ArchRule onlyTheToolPrints = noClasses()
            .that()
            .resideOutsideOfPackage("io.authdb.engine.tool..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule theEngineKnowsNeitherMavenNorALoggingFramework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.maven..", "io.zonky..", "org.slf4j..", "java.util.logging..", "io.authdb.maven..");

    @ArchTest
    static final ArchRule theDriverIsNamedWhereItIsCalledOrRecordedOnly = noClasses()
            .that()
            .resideOutsideOfPackages("io.authdb.engine.tool..", "io.authdb.engine.trace..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.postgresql..");
}
