package io.authdb.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookTest {

    private static final String DSL = "org.jooq.DSLContext";
    private static final DeclaredMethod UP = method("up", new Role.Upgrade());
    private static final DeclaredMethod DOWN = method("down", new Role.Downgrade("", ""));
    private static final DeclaredAnnotation ID = annotation("Migration", Map.of("value", "1"));
    private static final DeclaredAnnotation IRREVERSIBLE = annotation("Irreversible", Map.of("reason", "gone"));

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource
    void aDeclarationIsJudged(String verdict, DeclaredClass declared) {
        assertThat(Rulebook.violations(List.of(declared)))
                .extracting(Violation::toString)
                .containsExactlyElementsOf(verdict.lines().toList());
    }

    static Stream<Arguments> aDeclarationIsJudged() {
        return Stream.of(
                Arguments.of("", migration(UP, DOWN)),
                Arguments.of("", wearing(List.of(ID, IRREVERSIBLE), UP)),
                Arguments.of("", wearing(List.of())),
                Arguments.of(
                        "[MissingUpgrade] a.B has no @Upgrade method. Write one: @Upgrade void upgrade(DSLContext db)",
                        migration(DOWN)),
                Arguments.of(
                        "[SeveralUpgrades] a.B.more is one of 2 @Upgrade methods: up, more."
                                + " Keep one, and call the rest from it or make migrations of them",
                        migration(UP, method("more", new Role.Upgrade()), DOWN)),
                Arguments.of(
                        "[MissingDowngrade] a.B has neither a @Downgrade method nor @Irreversible."
                                + " Write the method that undoes the upgrade,"
                                + " or @Irreversible(reason = \"...\") on the class",
                        migration(UP)),
                Arguments.of(
                        "[ContradictoryDowngrade] a.B is @Irreversible and has a @Downgrade method, down."
                                + " Drop one of the two",
                        wearing(List.of(ID, IRREVERSIBLE), UP, DOWN)),
                Arguments.of(
                        "[BlankReason] a.B is @Irreversible without a reason."
                                + " Write what people should read when a downgrade is refused",
                        wearing(List.of(ID, annotation("Irreversible", Map.of("reason", "\t "))), UP)),
                Arguments.of(
                        "[MalformedId] a.B has the malformed id \"a b\"."
                                + " Begin it with one of A-Z, a-z and 0-9, and go on with those, '.', '_' and '-'; base and head are the ends of the chain",
                        wearing(List.of(annotation("Migration", Map.of("value", "a b"))), UP, DOWN)),
                Arguments.of(
                        "[MalformedId] a.B replaces all up to the malformed id \"a b\"."
                                + " Name the last migration that it stands for",
                        wearing(
                                List.of(annotation("Migration", Map.of("value", "2", "replaces", "a b")), IRREVERSIBLE),
                                UP)),
                Arguments.of(
                        "[ReversibleSnapshot] a.B replaces others and is not @Irreversible."
                                + " Write @Irreversible(reason = \"...\"):"
                                + " what it replaces is undone with the release that has it",
                        wearing(List.of(annotation("Migration", Map.of("value", "2", "replaces", "1"))), UP, DOWN)),
                Arguments.of("", wearing(List.of(ID, accepting("ColumnOrder", "as ever")), UP, DOWN)),
                Arguments.of(
                        "[MalformedFinding] a.B accepts the finding \"[ColumnOrder]\", and no finding has such a code."
                                + " Write the word that authdb:verify prints in brackets\n"
                                + "[BlankReason] a.B accepts [ColumnOrder] without a reason."
                                + " Write why it is all right here",
                        wearing(List.of(ID, accepting("[ColumnOrder]", " ")), UP, DOWN)),
                Arguments.of(
                        "[UnacceptableFinding] a.B accepts UpgradeFailed, and what does not run is not reversible."
                                + " Mend what fails, or write @Irreversible if there is no way back\n"
                                + "[DuplicateAcceptance] a.B accepts ColumnOrder more than once. Keep one reason",
                        wearing(
                                List.of(
                                        ID,
                                        annotation(
                                                "AcceptFindings",
                                                Map.of(
                                                        "value",
                                                        List.of(
                                                                accepting("UpgradeFailed", "a"),
                                                                accepting("ColumnOrder", "b"),
                                                                accepting("ColumnOrder", "c"))))),
                                UP,
                                DOWN)),
                Arguments.of(
                        "[OutsideMigration] a.B is @AcceptFinding outside a migration."
                                + " Write @Migration(\"...\") on the class, or drop @AcceptFinding",
                        wearing(List.of(accepting("ColumnOrder", "as ever")))),
                Arguments.of(
                        "[OutsideMigration] a.B is @Irreversible outside a migration."
                                + " Write @Migration(\"...\") on the class, or drop @Irreversible\n"
                                + "[OutsideMigration] a.B.up is @Upgrade outside a migration."
                                + " Write @Migration(\"...\") on the class, or drop @Upgrade",
                        wearing(List.of(IRREVERSIBLE), UP)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource
    void aMethodIsJudged(String verdict, DeclaredMethod method) {
        DeclaredClass declared = migration(UP, DOWN, method);
        assertThat(Rulebook.violations(List.of(declared)))
                .extracting(Violation::toString)
                .containsExactlyElementsOf(verdict.lines().toList());
    }

    static Stream<Arguments> aMethodIsJudged() {
        List<Role> verify = List.of(new Role.Verify());
        List<Role> sample = List.of(new Role.Sample());
        String wrongParameters = ". Let it take one org.jooq.DSLContext, org.jooq.Configuration or java.sql.Connection";
        return Stream.of(
                Arguments.of("", new DeclaredMethod("m", verify, List.of(DSL), "void", Modifier.PUBLIC)),
                Arguments.of("", new DeclaredMethod("m", verify, List.of(DSL), "org.jooq.ResultQuery", 0)),
                Arguments.of("", new DeclaredMethod("m", verify, List.of("org.jooq.Configuration"), "void", 0)),
                Arguments.of("", new DeclaredMethod("m", sample, List.of("java.sql.Connection"), "void", 0)),
                Arguments.of("", new DeclaredMethod("m", sample, List.of(""), "", Modifier.FINAL)),
                Arguments.of(
                        "[WrongParameters] a.B.m takes nothing" + wrongParameters,
                        new DeclaredMethod("m", sample, List.of(), "void", 0)),
                Arguments.of(
                        "[WrongParameters] a.B.m takes org.jooq.DSLContext and int" + wrongParameters,
                        new DeclaredMethod("m", sample, List.of(DSL, "int"), "void", 0)),
                Arguments.of(
                        "[WrongParameters] a.B.m takes java.lang.Object" + wrongParameters,
                        new DeclaredMethod("m", sample, List.of("java.lang.Object"), "void", 0)),
                Arguments.of(
                        "[WrongModifiers] a.B.m is private static. Drop that; package-private is enough",
                        new DeclaredMethod("m", sample, List.of(DSL), "void", Modifier.PRIVATE | Modifier.STATIC)),
                Arguments.of(
                        "[WrongModifiers] a.B.m is abstract. Drop that; package-private is enough",
                        new DeclaredMethod("m", sample, List.of(DSL), "void", Modifier.ABSTRACT | Modifier.PUBLIC)),
                Arguments.of(
                        "[WrongResult] a.B.m returns org.jooq.ResultQuery. Make it void",
                        new DeclaredMethod("m", sample, List.of(DSL), "org.jooq.ResultQuery", 0)),
                Arguments.of(
                        "[WrongResult] a.B.m returns org.jooq.Select. Make it void,"
                                + " or let it return an org.jooq.ResultQuery whose rows must not exist",
                        new DeclaredMethod("m", verify, List.of(DSL), "org.jooq.Select", 0)),
                Arguments.of(
                        "[SeveralRoles] a.B.m is @Sample and @Verify at once. Write a method of its own for each",
                        method("m", new Role.Sample(), new Role.Verify())));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource
    void obstaclesAreJudged(String codes, Set<Obstacle> obstacles) {
        DeclaredClass declared = new DeclaredClass("a.B", obstacles, List.of(ID), List.of(UP, DOWN));
        assertThat(Rulebook.violations(List.of(declared)).stream()
                        .map(it -> it.rule().code()))
                .containsExactly(codes.split(" "));
    }

    static Stream<Arguments> obstaclesAreJudged() {
        return Stream.of(
                Arguments.of("AbstractMigration", Set.of(Obstacle.ABSTRACT)),
                Arguments.of(
                        "AbstractMigration", Set.of(Obstacle.INTERFACE, Obstacle.ABSTRACT, Obstacle.NO_CONSTRUCTOR)),
                Arguments.of("MissingConstructor", Set.of(Obstacle.ENUM, Obstacle.ABSTRACT, Obstacle.NO_CONSTRUCTOR)),
                Arguments.of("MissingConstructor", Set.of(Obstacle.NO_CONSTRUCTOR)),
                Arguments.of("InnerMigration", Set.of(Obstacle.INNER, Obstacle.NO_CONSTRUCTOR)),
                Arguments.of("InnerMigration", Set.of(Obstacle.LOCAL)),
                Arguments.of("AbstractMigration InnerMigration", Set.of(Obstacle.INNER, Obstacle.ABSTRACT)));
    }

    @Test
    void ofTwoMigrationsWithOneIdTheLaterIsInTheWrong() {
        DeclaredClass first = named("a.A", "1");
        assertThat(Rulebook.violations(List.of(first, named("a.B", "1"), named("a.C", "2"))))
                .containsExactly(new Violation(
                        Rule.DUPLICATE_ID,
                        new Place("a.B", "", "io.authdb.Migration", "value"),
                        "has the id \"1\", and so has a.A",
                        "Give one of them another id"));
    }

    @Test
    void idsThatDifferInLeadingZerosAreOne() {
        assertThat(Rulebook.violations(List.of(named("a.A", "1"), named("a.B", "001"))))
                .extracting(Violation::fault)
                .containsExactly("has the id \"001\", which is one place in the chain with \"1\" of a.A:"
                        + " digits compare as numbers");
    }

    @Test
    void aMalformedIdIsNotAlsoADuplicate() {
        assertThat(Rulebook.violations(List.of(named("a.A", ""), named("a.B", ""))))
                .extracting(Violation::rule)
                .containsExactly(Rule.MALFORMED_ID, Rule.MALFORMED_ID);
    }

    @Test
    void whatIsNotWrittenHasItsDefault() {
        DeclaredMigration migration =
                wearing(List.of(ID, IRREVERSIBLE)).migration().orElseThrow();
        assertThat(migration.description()).isEmpty();
        assertThat(migration.transactional()).isTrue();
        assertThat(migration.irreversible()).contains(new DeclaredIrreversible("gone", "", ""));
        assertThat(Role.of(List.of(annotation("Downgrade", Map.of())))).containsExactly(new Role.Downgrade("", ""));
    }

    @Test
    void theDefaultsAreThoseOfTheAnnotations() throws Exception {
        assertThat(io.authdb.Migration.class.getMethod("description").getDefaultValue())
                .isEqualTo("");
        assertThat(io.authdb.Migration.class.getMethod("transactional").getDefaultValue())
                .isEqualTo(true);
        assertThat(io.authdb.Irreversible.class.getMethod("decision").getDefaultValue())
                .isEqualTo("");
        assertThat(io.authdb.Irreversible.class.getMethod("recovery").getDefaultValue())
                .isEqualTo("");
        assertThat(io.authdb.Downgrade.class.getMethod("loses").getDefaultValue())
                .isEqualTo("");
        assertThat(io.authdb.Downgrade.class.getMethod("leaves").getDefaultValue())
                .isEqualTo("");
    }

    private static DeclaredMethod method(String name, Role... roles) {
        return new DeclaredMethod(name, List.of(roles), List.of(DSL), "void", 0);
    }

    private static DeclaredAnnotation accepting(String code, String reason) {
        return annotation("AcceptFinding", Map.of("value", code, "reason", reason));
    }

    private static DeclaredAnnotation annotation(String name, Map<String, Object> values) {
        return new DeclaredAnnotation("io.authdb." + name, values);
    }

    private static DeclaredClass migration(DeclaredMethod... methods) {
        return wearing(List.of(ID), methods);
    }

    private static DeclaredClass wearing(List<DeclaredAnnotation> annotations, DeclaredMethod... methods) {
        return new DeclaredClass("a.B", Set.of(), annotations, List.of(methods));
    }

    private static DeclaredClass named(String name, String id) {
        return new DeclaredClass(
                name, Set.of(), List.of(annotation("Migration", Map.of("value", id))), List.of(UP, DOWN));
    }
}
