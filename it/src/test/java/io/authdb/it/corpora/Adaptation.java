package io.authdb.it.corpora;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes of a file written for another runner what a migration of authdb may send. */
final class Adaptation {

    /** What changes no schema and is left out where it cannot run. */
    private static final Set<String> UPKEEP = Set.of("VACUUM", "REINDEX", "CLUSTER");

    private final boolean transactional;
    private final List<ScriptStatement> statements = new ArrayList<>();
    private final List<String> notes;
    private boolean inBlock;

    private Adaptation(Script script, boolean transactional) {
        this.transactional = transactional;
        this.notes = new ArrayList<>(script.notes());
        script.statements().forEach(this::accept);
    }

    /** The statements and what was changed. */
    static Script of(Script script, boolean transactional) {
        Adaptation adaptation = new Adaptation(script, transactional);
        return new Script(adaptation.statements, adaptation.notes);
    }

    /**
     * Whether upgrade and downgrade have to run, and can, outside a transaction: one of them has a statement that
     * PostgreSQL refuses in one, and neither has a second statement, since authdb sends only one there.
     */
    static boolean outsideTransaction(Script upgrade, Script downgrade) {
        return (isRefusedOne(upgrade) || isRefusedOne(downgrade))
                && upgrade.statements().size() <= 1
                && downgrade.statements().size() <= 1;
    }

    private static boolean isRefusedOne(Script script) {
        return script.statements().stream().anyMatch(Adaptation::isRefusedInTransaction);
    }

    /** Whether PostgreSQL refuses it in a transaction. REFRESH MATERIALIZED VIEW CONCURRENTLY it does not. */
    private static boolean isRefusedInTransaction(ScriptStatement statement) {
        return switch (statement.keyword(0)) {
            case "VACUUM" -> true;
            case "CLUSTER" -> statement.tokens().size() == 1;
            case "REINDEX" -> isConcurrent(statement) || statement.indexOf("INDEX") + statement.indexOf("TABLE") == -2;
            case "CREATE", "DROP" -> isConcurrent(statement) || isOfCluster(statement.keyword(1));
            case "ALTER" -> isConcurrent(statement) || statement.keyword(1).equals("SYSTEM");
            default -> false;
        };
    }

    private static boolean isOfCluster(String kind) {
        return kind.equals("DATABASE") || kind.equals("TABLESPACE");
    }

    private static boolean isConcurrent(ScriptStatement statement) {
        return statement.indexOf("CONCURRENTLY") > 0;
    }

    private void accept(ScriptStatement statement) {
        if (statement.controlsTransaction()) {
            leaveOutControl(statement);
        } else if (transactional && !inBlock && isRefusedInTransaction(statement)) {
            intoTransaction(statement);
        } else {
            SessionLocal.of(statement)
                    .ifPresentOrElse(statements::add, () -> notes.add("left out: " + shortened(statement)));
        }
    }

    private void leaveOutControl(ScriptStatement statement) {
        boolean begins = statement.startsWith("BEGIN") || statement.startsWith("START");
        if (begins && !statements.isEmpty()) {
            notes.add("a transaction that begins in the middle is part of authdb's: BEGIN after "
                    + shortened(statements.get(statements.size() - 1)));
        } else if (statement.startsWith("ROLLBACK") || statement.startsWith("ABORT")) {
            notes.add("left out: " + shortened(statement));
        }
        inBlock = begins;
    }

    /** What the file's own BEGIN encloses PostgreSQL refuses with any runner, and it stays as it is. */
    private void intoTransaction(ScriptStatement statement) {
        int word = statement.indexOf("CONCURRENTLY");
        if (word > 0) {
            // of REINDEX (CONCURRENTLY) an option is left that says no
            boolean option = statement.keyword(0).equals("REINDEX")
                    && statement.keyword(1).equals("(");
            statements.add(statement.replacing(word, option ? "CONCURRENTLY false" : ""));
            notes.add("run without CONCURRENTLY, in a transaction with other statements: " + shortened(statement));
        } else if (UPKEEP.contains(statement.keyword(0)) || statement.startsWith("ALTER", "SYSTEM")) {
            notes.add("left out, since it is refused in a transaction: " + shortened(statement));
        } else {
            statements.add(statement);
        }
    }

    private static String shortened(ScriptStatement statement) {
        String line = statement.text().replaceAll("\\s+", " ");
        return line.length() <= 100 ? line : line.substring(0, 100) + " ...";
    }
}
