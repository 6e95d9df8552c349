package io.authdb.engine.badinput;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing somebody does wrong.
 *
 * @param name in words
 * @param given what is done, a line each
 * @param golden what is to be seen of it
 */
record BadInput(String name, List<Line> given, String golden) {

    /**
     * One line of what is done: a word, and what it is about.
     *
     * @param word what to do, perhaps behind the name of a jar: {@code shipped/migration}
     * @param rest what with
     */
    record Line(String word, String rest) {

        static Line parse(String text) {
            int end = text.indexOf(' ');
            return end < 0 ? new Line(text, "") : new Line(text.substring(0, end), text.substring(end + 1));
        }

        /** The jar the class of this line comes in; empty for the directory of classes. */
        String jar() {
            return word.contains("/") ? word.replaceFirst("/.*", "") : "";
        }

        String verb() {
            return word.replaceFirst(".*/", "");
        }

        /** The parts of the rest. */
        List<String> parts() {
            return List.of(rest.split(" \\| ", -1));
        }

        @Override
        public String toString() {
            return rest.isEmpty() ? word : word + " " + rest;
        }
    }

    Stream<Line> lines(String word) {
        return given.stream().filter(line -> line.word().equals(word));
    }

    boolean has(String word) {
        return lines(word).findAny().isPresent();
    }

    /** Whether it needs a database of its own. */
    boolean touchesTheDatabase() {
        return !golden.matches("(?s)exit \\d, 0 statements\n.*")
                || Stream.of("sql", "superuser", "first", "hold").anyMatch(this::has);
    }
}
