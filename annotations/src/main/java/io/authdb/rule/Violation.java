package io.authdb.rule;

/**
 * One rule broken in one place.
 *
 * @param rule the rule
 * @param where the place to change
 * @param fault what is wrong there: {@code has no @Upgrade method}
 * @param remedy what to write instead, a sentence
 */
public record Violation(Rule rule, Place where, String fault, String remedy) {

    /**
     * What is wrong with what, and what to write instead.
     *
     * @return {@code com.example.AddUsers has no @Upgrade method. Write one: ...}
     */
    public String sentence() {
        return where.subject() + " " + fault + ". " + remedy;
    }

    /**
     * The line as people see it.
     *
     * @return {@code [MissingUpgrade]} and the sentence
     */
    @Override
    public String toString() {
        return "[" + rule.code() + "] " + sentence();
    }
}
