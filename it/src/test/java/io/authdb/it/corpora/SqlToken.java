package io.authdb.it.corpora;

/**
 * A token of SQL and where it stands: a word, something quoted with its quotes, or one character.
 *
 * @param start of its first character
 * @param end past its last character
 * @param text as it is written
 */
record SqlToken(int start, int end, String text) {

    /** Whether it is this keyword, in whatever case; what is quoted is none. */
    boolean is(String keyword) {
        return text.equalsIgnoreCase(keyword);
    }
}
