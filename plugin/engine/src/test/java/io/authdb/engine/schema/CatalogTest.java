package io.authdb.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of cases: what a change of each kind and property is called, and that it is seen however it is looked for. */
class CatalogTest {

    static Stream<SchemaCase> cases() throws IOException {
        try (InputStream in = CatalogTest.class.getResourceAsStream("/schema-cases.sql")) {
            return SchemaCase.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream();
        }
    }

    private static ScratchDatabase database;

    @BeforeAll
    static void create() throws SQLException {
        database = new ScratchDatabase();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_change_is_named_in_words_and_what_was_touched_is_enough_to_see_it(SchemaCase given) throws SQLException {
        String role = given.superuser() ? ScratchDatabase.CHIEF : TestServer.USERNAME;
        database.wipe();
        Snapshot empty = database.catalog().all();
        Snapshot before = checked(empty, database.step(role, given.setup()));

        Snapshot after = checked(before, database.step(role, given.change()));
        List<Difference> differences = before.differences(after);
        assertThat(differences)
                .as(given.change())
                .extracting(Difference::sentence)
                .isEqualTo(given.sentences());
        assertThat(differences).allMatch(difference -> difference.isNamedIn(difference.sentence()));

        if (!given.reverse().isEmpty()) {
            Snapshot back = checked(after, database.step(role, given.reverse()));
            assertThat(before.differences(back)).as(given.reverse()).isEmpty();
        }
    }

    /** The snapshot made from an earlier one, which must say what a reading of all says. */
    private static Snapshot checked(Snapshot before, Touched touched) throws SQLException {
        Snapshot after = database.catalog().after(before, touched);
        Snapshot all = database.catalog().all();
        assertThat(content(after)).isEqualTo(content(all));
        assertThat(after.differences(all)).isEmpty();
        return after;
    }

    private static Map<String, Set<Description>> content(Snapshot snapshot) {
        Map<String, Set<Description>> content = new TreeMap<>();
        snapshot.all().forEach((id, lines) -> content.put(id.catalog() + " " + id.oid(), new LinkedHashSet<>(lines)));
        return content;
    }
}
