package io.authdb.engine.schema;

/**
 * One thing that is not as it should be.
 *
 * @param kind what is the matter with it
 * @param object its kind and name, such as {@code table task}
 * @param part the same of the part that differs, such as {@code column owner_id}; empty if it is the object itself
 * @param was how it should be, in words; empty if it should not be there
 * @param now how it is, in words; empty if it is not there
 */
public record Difference(Kind kind, String object, String part, String was, String now) {

    /** How two pictures can differ. */
    public enum Kind {
        MISSING,
        EXTRA,
        CHANGED,
        /** The same columns in another order, which only {@code select *} and {@code insert} without columns see. */
        COLUMN_ORDER
    }

    /** The whole of it in one line, without a full stop. */
    public String sentence() {
        return subject() + ": " + predicate();
    }

    /** The same between a database in use and what its migrations make: there nobody left anything behind. */
    public String driftSentence() {
        return kind == Kind.EXTRA ? subject() + ": is extra" : sentence();
    }

    /** What differs, without how. */
    public String subject() {
        return part.isEmpty() ? object : object + ": " + part;
    }

    /**
     * Whether a text mentions, as a whole word, the name of the innermost thing that differs: of the column, not of its
     * table. Case counts as little as in SQL.
     */
    public boolean isNamedIn(String text) {
        return Mention.of(part.isEmpty() ? object : part)
                .orElseGet(() -> Mention.named(object))
                .isIn(text);
    }

    private String predicate() {
        return switch (kind) {
            case MISSING -> "is missing";
            case EXTRA -> "is left behind";
            case COLUMN_ORDER -> "columns were in the order " + was + ", now " + now;
            case CHANGED -> "was " + Excerpt.of(was, now) + ", now " + Excerpt.of(now, was);
        };
    }
}
