package io.authdb.it.benchmark;

/** What is asked of every tool, one after the other on one database; a tool that cannot do one of them for nothing leaves it out. */
enum Task {
    UPGRADE("upgrade from empty", "up"),
    AT_HEAD("at head, nothing to do", "at head"),
    DOWNGRADE("downgrade to base", "down");

    private final String words;
    private final String column;

    Task(String words, String column) {
        this.words = words;
        this.column = column;
    }

    /** As the tables say it. */
    String words() {
        return words;
    }

    /** The same at the head of a column. */
    String column() {
        return column;
    }
}
