package io.authdb.engine.seal;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.trace.Checksum;
import io.authdb.engine.trace.Outcome;
import io.authdb.engine.trace.SentStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The statements that one direction of a proven migration sent, to the character: what runs without its class. */
public final class Seal {

    /** The folder of all seals in {@link Index#FOLDER}. */
    public static final String FOLDER = "seal";

    /** How the name of an upgrade's file ends. */
    public static final String UP = ".up";

    /** How the name of a downgrade's file ends. */
    public static final String DOWN = ".down";

    private static final Set<String> KEYS =
            Set.of("direction", "verdict", "checksum", "plain", "prepared", "verify", "verifysum");

    private final RevisionId id;
    private final String direction;
    private final String verdict;
    private final List<SentStatement> statements;
    private final List<Query> queries;
    private final String checksum;
    private final Optional<String> file;

    /**
     * Keeps a copy of the statements, of which only the texts are sealed.
     *
     * @param direction {@code upgrade} or {@code downgrade}
     * @param verdict how reversible the migration was proven to be, in words
     * @param statements what to send
     * @param queries what has to find no row afterwards
     */
    public Seal(RevisionId id, String direction, String verdict, List<SentStatement> statements, List<Query> queries) {
        this.id = id;
        this.direction = direction;
        this.verdict = verdict;
        this.statements = statements.stream()
                .map(sent -> new SentStatement(sent.sql(), sent.placeholders(), List.of(), new Outcome.Done()))
                .toList();
        this.queries = List.copyOf(queries);
        this.checksum = Checksum.of(this.statements);
        this.file = Optional.empty();
    }

    private Seal(Block block, String file) throws MalformedLineException {
        this.id = block.id();
        this.direction = block.required("direction");
        this.verdict = block.required("verdict");
        this.statements = statements(block);
        this.queries = queries(block);
        this.checksum = Checksum.of(statements);
        this.file = Optional.of(file);
    }

    /** The statements of a direction that nothing judges. */
    public Seal(RevisionId id, String direction, String verdict, List<SentStatement> statements) {
        this(id, direction, verdict, statements, List.of());
    }

    /**
     * What a {@code @Verify} method asks.
     *
     * @param name the method's name
     * @param sql its query, whose rows must not exist
     */
    public record Query(String name, String sql) {

        private String line() {
            return name + " " + sql;
        }

        private static Query of(String line) {
            int end = line.indexOf(' ');
            return new Query(line.substring(0, Math.max(0, end)), line.substring(end + 1));
        }
    }

    /** The file of a direction's seal in {@link Index#FOLDER}: {@code seal/003.up}. */
    public static String file(RevisionId id, Direction direction) {
        return FOLDER + "/" + id + (direction == Direction.UPGRADE ? UP : DOWN);
    }

    /** The migration. */
    public RevisionId id() {
        return id;
    }

    /** {@code upgrade} or {@code downgrade}. */
    public String direction() {
        return direction;
    }

    /** How reversible the migration was proven to be, in words. */
    public String verdict() {
        return verdict;
    }

    /** What to send. */
    public List<SentStatement> statements() {
        return statements;
    }

    /** What has to find no row afterwards. */
    public List<Query> queries() {
        return queries;
    }

    /** The checksum that history records when these statements are sent. */
    public String checksum() {
        return checksum;
    }

    /** Why these statements cannot be sent again from their texts alone, if they cannot. */
    public static Optional<String> obstacle(List<SentStatement> sent) {
        return IntStream.range(0, sent.size())
                .mapToObj(i -> obstacle(sent.get(i)).map(what -> "statement " + (i + 1) + " " + what))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The content of its file; of one that was read, what was read. */
    public String text() {
        return file.isPresent() ? file.orElseThrow() : written();
    }

    private String written() {
        StringBuilder text = new StringBuilder(
                Block.header(
                        "The statements of one migration, as authdb:verify proved them. Not to be edited: the checksum would differ."));
        text.append(Block.start(id))
                .append(KeyedLine.of("direction", direction).text(1))
                .append(KeyedLine.of("verdict", verdict).text(1))
                .append(KeyedLine.of("checksum", checksum()).text(1));
        statements.forEach(sent -> text.append(KeyedLine.of(sent.placeholders() ? "prepared" : "plain", sent.sql())
                .text(1)));
        queries.forEach(
                query -> text.append(KeyedLine.of("verify", query.line()).text(1)));
        if (!queries.isEmpty()) {
            text.append(KeyedLine.of("verifysum", checksum(queries)).text(1));
        }
        return text.toString();
    }

    private static String checksum(List<Query> queries) {
        return Checksum.of(queries.stream().map(query -> plain(query.line())).toList());
    }

    private static SentStatement plain(String sql) {
        return new SentStatement(sql, false, List.of(), new Outcome.Done());
    }

    /** Reads the content of a file; what differs from its checksum is not a seal. */
    public static Seal parse(String text) throws MalformedLineException {
        List<Block> blocks = Block.parse(text, KEYS);
        if (blocks.size() != 1) {
            throw MalformedLineException.at(1, "a seal is about one migration, not " + blocks.size());
        }
        Block block = blocks.get(0);
        Seal seal = new Seal(block, text);
        boolean judged = seal.queries.isEmpty()
                ? block.value("verifysum").isEmpty()
                : checksum(seal.queries).equals(block.required("verifysum"));
        if (!judged || !seal.checksum().equals(block.required("checksum"))) {
            throw MalformedLineException.at(block.line(), "the statements are not those that were proven");
        }
        return seal;
    }

    private static List<Query> queries(Block block) {
        List<Query> queries = new ArrayList<>();
        for (String line : block.values("verify")) {
            queries.add(Query.of(line));
        }
        return queries;
    }

    private static List<SentStatement> statements(Block block) {
        List<SentStatement> statements = new ArrayList<>();
        for (KeyedLine line : block.lines()) {
            if (line.key().equals("plain") || line.key().equals("prepared")) {
                statements.add(
                        new SentStatement(line.value(), line.key().equals("prepared"), List.of(), new Outcome.Done()));
            }
        }
        return statements;
    }

    private static Optional<String> obstacle(SentStatement sent) {
        if (sent.failed()) {
            return Optional.of("failed, and the migration went on");
        }
        if (sent.holdsPassword()) {
            return Optional.of("holds a password");
        }
        if (!sent.binds().isEmpty()) {
            return Optional.of("has bound values");
        }
        return carriesRows(sent) ? Optional.of("copies rows that are not in its text") : Optional.empty();
    }

    private static boolean carriesRows(SentStatement sent) {
        return sent.text().statements().stream()
                .filter(statement -> statement.keyword(0).equals("COPY"))
                .anyMatch(statement -> statement.tokens().stream()
                        .anyMatch(token -> token.equalsIgnoreCase("STDIN") || token.equalsIgnoreCase("STDOUT")));
    }
}
