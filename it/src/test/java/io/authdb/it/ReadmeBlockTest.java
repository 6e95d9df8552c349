package io.authdb.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadmeBlockTest {

    private static final String PRINTED = """
            $ mvn authdb:reset
            The embedded database is empty.

            $ mvn authdb:upgrade
            1/1 001 initial-models done in 12 ms

            $ mvn authdb:current
            001 (head)
            """;

    @Test
    void findsBlocksByTheirMarkers() {
        String markdown = "```bash\nno marker\n```\n<!-- file: it/pom.xml -->\n```xml\n<a/>\n```\n"
                + "<!-- transcript: some-project -->\n```console\n$ mvn x\n```\n";
        assertThat(ReadmeBlock.in(markdown))
                .containsExactly(
                        new ReadmeBlock("file", "it/pom.xml", "<a/>\n"),
                        new ReadmeBlock("transcript", "some-project", "$ mvn x\n"));
    }

    @Test
    void showsPartOfWhatWasPrinted() {
        assertThat(
                        shown(
                                "$ mvn authdb:upgrade\n1/1 001 initial-models done in 1.3 s\n\n$ mvn authdb:current\n001 (head)\n"))
                .isTrue();
    }

    @Test
    void leavesNoLineOut() {
        assertThat(shown("$ mvn authdb:upgrade\n")).isFalse();
    }

    @Test
    void keepsTheOrder() {
        assertThat(shown("$ mvn authdb:current\n001 (head)\n\n$ mvn authdb:reset\nThe embedded database is empty.\n"))
                .isFalse();
    }

    @Test
    void showsSomething() {
        assertThat(shown("")).isFalse();
    }

    @Test
    void isPartOfAFileWhateverTheIndentation() {
        ReadmeBlock block = new ReadmeBlock("file", "A.java", "class A {\n  int a;\n}\n");
        assertThat(block.isPartOf("package a;\n\nclass A {\n    int a;\n}\n")).isTrue();
        assertThat(block.isPartOf("package a;\n\nclass A {\n    int b;\n}\n")).isFalse();
    }

    private static boolean shown(String text) {
        return new ReadmeBlock("transcript", "some-project", text).wasPrinted(PRINTED);
    }
}
