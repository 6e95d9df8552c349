package io.authdb.engine.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.WireTap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus of bad input: what a user reads for each, and how many statements the server saw of it. With {@code
 * -Dbadinput.accept=true} what is seen becomes what is expected, to be read before it is committed.
 */
class BadInputTest {

    /** How many cases of each family there are to be at least. */
    private static final Map<String, Integer> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("ids", 30);
        FAMILIES.put("order", 20);
        FAMILIES.put("places", 20);
        FAMILIES.put("sealed", 30);
        FAMILIES.put("annotations", 30);
        FAMILIES.put("loading", 25);
        FAMILIES.put("sql", 35);
        FAMILIES.put("escapes", 20);
        FAMILIES.put("identifiers", 25);
        FAMILIES.put("history", 25);
        FAMILIES.put("servers", 20);
        FAMILIES.put("configuration", 20);
        FAMILIES.put("repeatability", 15);
        FAMILIES.put("guards", 15);
    }

    /** The server that the goldens were written with. */
    private static final int NEWEST = 18;

    private static final boolean ACCEPT = Boolean.getBoolean("badinput.accept");

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicNode> everyCaseReadsAsItsGoldenText() {
        String only = System.getProperty("badinput.family", "");
        return FAMILIES.keySet().stream()
                .filter(name -> only.isEmpty() || List.of(only.split(",")).contains(name))
                .map(this::family);
    }

    @Test
    void theCorpusIsComplete() {
        int total = 0;
        for (Map.Entry<String, Integer> family : FAMILIES.entrySet()) {
            List<BadInput> cases = Family.read(family.getKey()).cases();
            Set<String> names = new HashSet<>();
            cases.forEach(
                    one -> assertThat(names.add(one.name())).as(one.name()).isTrue());
            assertThat(cases).as(family.getKey()).hasSizeGreaterThanOrEqualTo(family.getValue());
            System.out.printf("bad input: %-16s %3d cases%n", family.getKey(), cases.size());
            total += cases.size();
        }
        System.out.printf("bad input: %d families, %d cases%n", FAMILIES.size(), total);
        assertThat(total).isGreaterThanOrEqualTo(330);
    }

    private DynamicContainer family(String name) {
        Family family = Family.read(name);
        List<String> seen = new ArrayList<>();
        family.cases().forEach(one -> seen.add(one.golden()));
        Stage stage = new Stage(family, directory.resolve(name));
        Stream<DynamicTest> tests = Stream.iterate(0, i -> i < family.cases().size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(
                        name + ": " + family.cases().get(i).name(), () -> {
                            String text = stage.perform(i);
                            seen.set(i, text);
                            if (ACCEPT) {
                                family.accept(seen);
                            } else {
                                assertThat(comparable(text))
                                        .isEqualTo(
                                                comparable(family.cases().get(i).golden()));
                            }
                            Advice.assertComplete(text);
                        }));
        return DynamicContainer.dynamicContainer(name, tests);
    }

    /**
     * The words of the server are those of the newest release: of another only its SQLSTATE is compared. Where in a
     * statement of authdb's own something is missing says nothing to anyone.
     */
    private static String comparable(String text) {
        String words = text.replaceAll(
                "((relation \"authdb\\.\\w+\" .*|schema authdb|column step\\.\\w+ .*); Position: )\\d+", "$1...");
        return TestServer.version() == NEWEST ? words : words.replaceAll("(ERROR|FATAL): .* \\[(.....)]", "$1 [$2]");
    }

    /** What the cases of a family share: a compiled folder, and the wire to the server. */
    private static final class Stage {

        private final Family family;
        private final Path folder;
        private boolean compiled;

        Stage(Family family, Path folder) {
            this.family = family;
            this.folder = folder;
        }

        String perform(int index) throws Exception {
            Path all = folder.resolve("all");
            if (!compiled) {
                Made.compile(family, all);
                compiled = true;
            }
            BadInput one = family.cases().get(index);
            String packageName = Made.packageOf(index);
            Workplace place = Workplace.of(all, folder.resolve(packageName), packageName, one);
            TestDatabase database = one.touchesTheDatabase() ? TestServer.freshDatabase() : Idle.DATABASE;
            try (WireTap wire = WireTap.open();
                    Performance performance = new Performance(place, packageName, database, wire, family.proven())) {
                return performance.of(one);
            }
        }
    }

    /** The database of all cases in which the server sees nothing. */
    private static final class Idle {
        static final TestDatabase DATABASE = TestServer.freshDatabase();
    }
}
