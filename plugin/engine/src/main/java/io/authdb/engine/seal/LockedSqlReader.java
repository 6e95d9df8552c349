package io.authdb.engine.seal;

import io.authdb.engine.trace.Checksum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a block of {@code authdb.lock} says of SQL: each statement belongs to the direction above it. */
final class LockedSqlReader {

    private final Block block;

    LockedSqlReader(Block block) {
        this.block = block;
    }

    LockedSql upgrade() throws MalformedLineException {
        block.required("upgrade");
        return read("upgrade");
    }

    Optional<LockedSql> downgrade() throws MalformedLineException {
        return block.value("downgrade").isEmpty() ? Optional.empty() : Optional.of(read("downgrade"));
    }

    private LockedSql read(String direction) throws MalformedLineException {
        List<LockedStatement> statements = new ArrayList<>();
        int more = 0;
        for (KeyedLine line : linesOf(direction)) {
            switch (line.key()) {
                case "sql" ->
                    statements.add(
                            new LockedStatement(line.value(), line.value().length(), List.of()));
                case "cut" -> statements.add(cut(line));
                case "bind" -> bind(statements, line);
                default -> more = number(line, line.value());
            }
        }
        return new LockedSql(checksum(direction), statements, more);
    }

    private String checksum(String direction) throws MalformedLineException {
        String checksum = block.required(direction);
        if (checksum.equals(LockedSql.VARIES)) {
            return checksum;
        }
        int line = block.line(direction);
        int colon = checksum.indexOf(':');
        if (colon < 1) {
            throw MalformedLineException.at(line, "here stands an algorithm, a colon and a checksum");
        } else if (!checksum.substring(0, colon).equals(Checksum.ALGORITHM)) {
            throw MalformedLineException.at(
                    line,
                    "the checksum is of algorithm " + checksum.substring(0, colon)
                            + ", and this release of authdb knows " + Checksum.ALGORITHM);
        }
        return checksum;
    }

    private List<KeyedLine> linesOf(String direction) throws MalformedLineException {
        List<KeyedLine> lines = new ArrayList<>();
        String current = "";
        for (KeyedLine line : block.lines()) {
            switch (line.key()) {
                case "upgrade", "downgrade" -> current = line.key();
                case "verdict", "lost" -> {} // of both directions
                default -> {
                    if (current.isEmpty()) {
                        throw MalformedLineException.at(line.number(), "no direction stands above this line");
                    }
                    if (current.equals(direction)) {
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }

    private static LockedStatement cut(KeyedLine line) throws MalformedLineException {
        int space = Math.max(0, line.value().indexOf(' '));
        int length = number(line, line.value().substring(0, space));
        return new LockedStatement(line.value().substring(space + 1), length, List.of());
    }

    private static void bind(List<LockedStatement> statements, KeyedLine line) throws MalformedLineException {
        if (statements.isEmpty()) {
            throw MalformedLineException.at(line.number(), "no statement stands above this bind");
        }
        LockedStatement last = statements.remove(statements.size() - 1);
        List<String> binds = new ArrayList<>(last.binds());
        binds.add(line.value());
        statements.add(new LockedStatement(last.text(), last.length(), binds));
    }

    private static int number(KeyedLine line, String text) throws MalformedLineException {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw MalformedLineException.at(line.number(), "here stands a number");
        }
        return Integer.parseInt(text);
    }
}
