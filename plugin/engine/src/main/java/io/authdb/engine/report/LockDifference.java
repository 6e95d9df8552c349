package io.authdb.engine.report;

import io.authdb.engine.seal.LockEntry;
import io.authdb.engine.seal.LockedSql;
import io.authdb.engine.seal.LockedStatement;
import io.authdb.engine.trace.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an entry of {@code authdb.lock} differs from what was seen, in lines: those that begin with a minus are old, those
 * with a plus are new.
 *
 * @param old what the file says
 * @param seen what was seen
 */
record LockDifference(LockEntry old, LockEntry seen) {

    private static final int MOST = 20;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!old.verdict().equals(seen.verdict())) {
            lines.addAll(List.of("reversible", "  - " + old.verdict(), "  + " + seen.verdict()));
        }
        addSql(lines, "upgrade", Optional.of(old.upgrade()), Optional.of(seen.upgrade()));
        addSql(lines, "downgrade", old.downgrade(), seen.downgrade());
        return lines;
    }

    /** Whether all that differs is how the same tokens are spelled, as after an upgrade of jOOQ. */
    boolean isOnlySpelling() {
        return old.verdict().equals(seen.verdict())
                && spelling(Optional.of(old.upgrade())).equals(spelling(Optional.of(seen.upgrade())))
                && spelling(old.downgrade()).equals(spelling(seen.downgrade()))
                && binds(Optional.of(old.upgrade())).equals(binds(Optional.of(seen.upgrade())))
                && binds(old.downgrade()).equals(binds(seen.downgrade()))
                && old.upgrade().isWhole()
                && old.downgrade().map(LockedSql::isWhole).orElse(true);
    }

    private static void addSql(
            List<String> lines, String direction, Optional<LockedSql> before, Optional<LockedSql> after) {
        boolean same = before.isPresent() ? after.isPresent() && before.get().isSameAs(after.get()) : after.isEmpty();
        if (same) {
            return;
        }
        List<List<String>> removed = new ArrayList<>(shown(before));
        List<List<String>> added = new ArrayList<>(shown(after));
        int first = dropCommon(removed, added);
        lines.add(
                first == 0 || (removed.isEmpty() && added.isEmpty())
                        ? direction
                        : direction + ", from statement " + (first + 1));
        addAll(lines, "- ", removed);
        addAll(lines, "+ ", added);
        if (removed.isEmpty() && added.isEmpty()) {
            lines.add("  differs in what authdb.lock does not keep of it, the end of a long statement or those after "
                    + "the first");
        }
    }

    /** Takes away what is equal at both ends, and says how many were equal at the beginning. */
    private static int dropCommon(List<List<String>> removed, List<List<String>> added) {
        int first = 0;
        while (!removed.isEmpty() && !added.isEmpty() && removed.get(0).equals(added.get(0))) {
            removed.remove(0);
            added.remove(0);
            first++;
        }
        while (!removed.isEmpty() && !added.isEmpty() && last(removed).equals(last(added))) {
            removed.remove(removed.size() - 1);
            added.remove(added.size() - 1);
        }
        return first;
    }

    private static List<String> last(List<List<String>> statements) {
        return statements.get(statements.size() - 1);
    }

    private static void addAll(List<String> lines, String sign, List<List<String>> statements) {
        statements.stream().limit(MOST).flatMap(List::stream).forEach(line -> lines.add("  " + sign + line));
        if (statements.size() > MOST) {
            lines.add("  " + sign + "and " + (statements.size() - MOST) + " more");
        }
    }

    private static List<List<String>> shown(Optional<LockedSql> sql) {
        if (sql.isEmpty()) {
            return List.of(List.of("none"));
        }
        if (sql.get().varies()) {
            return List.of(List.of("varies with rows or chance"));
        }
        List<List<String>> shown = new ArrayList<>(
                sql.get().statements().stream().map(LockedStatement::shown).toList());
        if (sql.get().more() > 0) {
            shown.add(List.of("and " + sql.get().more() + " more"));
        }
        return shown;
    }

    private static List<List<String>> binds(Optional<LockedSql> sql) {
        return sql.stream()
                .flatMap(it -> it.statements().stream().map(LockedStatement::binds))
                .toList();
    }

    private static List<String> spelling(Optional<LockedSql> sql) {
        return sql.stream()
                .flatMap(it -> it.statements().stream())
                .flatMap(statement -> SqlText.of(statement.text()).statements().stream()
                        .flatMap(one -> one.tokens().stream().map(LockDifference::spelling))
                        .toList()
                        .stream())
                .toList();
    }

    /** Literals count as they are. */
    private static String spelling(String token) {
        if (token.startsWith("\"")) {
            return token.substring(1, Math.max(1, token.length() - 1)).toLowerCase(Locale.ROOT);
        }
        return token.contains("'") || token.startsWith("$") ? token : token.toLowerCase(Locale.ROOT);
    }
}
