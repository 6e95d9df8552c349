package io.authdb.rule;

/**
 * What can be wrong with the declaration of a migration.
 *
 * <table>
 *   <caption>The rules, by code</caption>
 *   <tr><th>code</th><th>what is wrong</th></tr>
 *   <tr><td>MissingUpgrade</td><td>no {@code @Upgrade} method; inherited ones do not count</td></tr>
 *   <tr><td>SeveralUpgrades</td><td>more than one {@code @Upgrade} method</td></tr>
 *   <tr><td>MissingDowngrade</td><td>neither a {@code @Downgrade} method nor {@code @Irreversible}</td></tr>
 *   <tr><td>ContradictoryDowngrade</td><td>both a {@code @Downgrade} method and {@code @Irreversible}</td></tr>
 *   <tr><td>SeveralDowngrades</td><td>more than one {@code @Downgrade} method</td></tr>
 *   <tr><td>BlankReason</td><td>{@code @Irreversible} or {@code @AcceptFinding} whose reason says nothing</td></tr>
 *   <tr><td>MalformedId</td><td>an id that does not match {@link MigrationId#PATTERN}</td></tr>
 *   <tr><td>ReversibleSnapshot</td><td>{@code replaces} without {@code @Irreversible}</td></tr>
 *   <tr><td>DuplicateId</td><td>two ids that are one place in the {@linkplain NaturalOrder chain}</td></tr>
 *   <tr><td>MalformedFinding</td><td>{@code @AcceptFinding} of what is no code of a finding</td></tr>
 *   <tr><td>UnacceptableFinding</td><td>{@code @AcceptFinding} of what cannot be accepted</td></tr>
 *   <tr><td>DuplicateAcceptance</td><td>two {@code @AcceptFinding} of one code</td></tr>
 *   <tr><td>AbstractMigration</td><td>an abstract class or an interface</td></tr>
 *   <tr><td>InnerMigration</td><td>a class that exists only within an instance or a method</td></tr>
 *   <tr><td>MissingConstructor</td><td>no constructor without parameters, or a private one</td></tr>
 *   <tr><td>WrongParameters</td><td>a method that does not take exactly one {@code org.jooq.DSLContext},
 *       {@code org.jooq.Configuration} or {@code java.sql.Connection}</td></tr>
 *   <tr><td>WrongModifiers</td><td>a method that is static, private or abstract</td></tr>
 *   <tr><td>WrongResult</td><td>a method that returns something other than void; a {@code @Verify} method may return
 *       exactly {@code org.jooq.ResultQuery}</td></tr>
 *   <tr><td>SeveralRoles</td><td>one method with two of the four annotations</td></tr>
 *   <tr><td>OutsideMigration</td><td>any of the annotations in or on a class without {@code @Migration}</td></tr>
 * </table>
 */
public enum Rule {
    MISSING_UPGRADE("MissingUpgrade"),
    SEVERAL_UPGRADES("SeveralUpgrades"),
    MISSING_DOWNGRADE("MissingDowngrade"),
    CONTRADICTORY_DOWNGRADE("ContradictoryDowngrade"),
    SEVERAL_DOWNGRADES("SeveralDowngrades"),
    BLANK_REASON("BlankReason"),
    MALFORMED_ID("MalformedId"),
    REVERSIBLE_SNAPSHOT("ReversibleSnapshot"),
    DUPLICATE_ID("DuplicateId"),
    MALFORMED_FINDING("MalformedFinding"),
    UNACCEPTABLE_FINDING("UnacceptableFinding"),
    DUPLICATE_ACCEPTANCE("DuplicateAcceptance"),
    ABSTRACT_MIGRATION("AbstractMigration"),
    INNER_MIGRATION("InnerMigration"),
    MISSING_CONSTRUCTOR("MissingConstructor"),
    WRONG_PARAMETERS("WrongParameters"),
    WRONG_MODIFIERS("WrongModifiers"),
    WRONG_RESULT("WrongResult"),
    SEVERAL_ROLES("SeveralRoles"),
    OUTSIDE_MIGRATION("OutsideMigration");

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    /**
     * The word by which people search for the rule.
     *
     * @return the code in UpperCamelCase
     */
    public String code() {
        return code;
    }
}
