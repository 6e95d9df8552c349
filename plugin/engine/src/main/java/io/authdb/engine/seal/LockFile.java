package io.authdb.engine.seal;

import io.authdb.engine.revision.RevisionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of {@code authdb.lock}: a block of lines for each migration, in the order of the chain, so that two branches
 * that both add a migration at the end conflict in Git, and a review shows the SQL that a compiled class sends.
 *
 * @param entries one for each migration
 */
public record LockFile(List<LockEntry> entries) {

    /** Without any entry. */
    public static final LockFile EMPTY = new LockFile(List.of());

    private static final Set<String> KEYS =
            Set.of("verdict", "lost", "upgrade", "downgrade", "sql", "cut", "bind", "more");

    /** Keeps a copy of the entries in the order of the chain. */
    public LockFile {
        entries = entries.stream().sorted(Comparator.comparing(LockEntry::id)).toList();
    }

    /** What is written of a migration. */
    public Optional<LockEntry> find(RevisionId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The file's content. */
    public String text() {
        StringBuilder text = new StringBuilder(Block.header(
                "authdb.lock: the SQL that each migration sends, and how reversible it was proven to be.",
                "authdb:verify writes it and compares with it. Commit it; do not edit it."));
        entries.forEach(entry -> append(text, entry));
        return text.toString();
    }

    /** Reads the file's content. */
    public static LockFile parse(String text) throws MalformedLineException {
        List<LockEntry> entries = new ArrayList<>();
        for (Block block : Block.parse(text, KEYS)) {
            LockedSqlReader sql = new LockedSqlReader(block);
            entries.add(new LockEntry(
                    block.id(), block.required("verdict"), block.values("lost"), sql.upgrade(), sql.downgrade()));
        }
        return new LockFile(entries);
    }

    private static void append(StringBuilder text, LockEntry entry) {
        text.append(Block.start(entry.id()));
        text.append(KeyedLine.of("verdict", entry.verdict()).text(1));
        entry.lost().forEach(lost -> text.append(KeyedLine.of("lost", lost).text(1)));
        append(text, "upgrade", entry.upgrade());
        entry.downgrade().ifPresent(sql -> append(text, "downgrade", sql));
    }

    private static void append(StringBuilder text, String key, LockedSql sql) {
        text.append(KeyedLine.of(key, sql.checksum()).text(1));
        for (LockedStatement statement : sql.statements()) {
            text.append(line(statement).text(2));
            statement
                    .binds()
                    .forEach(bind -> text.append(KeyedLine.of("bind", bind).text(3)));
        }
        if (sql.more() > 0) {
            text.append(KeyedLine.of("more", String.valueOf(sql.more())).text(2));
        }
    }

    private static KeyedLine line(LockedStatement statement) {
        return statement.isCut()
                ? KeyedLine.of("cut", statement.length() + " " + statement.text())
                : KeyedLine.of("sql", statement.text());
    }
}
