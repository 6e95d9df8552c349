package io.authdb.engine.tool;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a process is configured by, as {@code AUTHDB_URL} and so on. A word of the command goes before its variable; an empty
 * variable is none.
 */
enum Variable {
    URL("the database, as in jdbc:postgresql://localhost:5432/app; no password in it"),
    USERNAME("the role to connect as"),
    PASSWORD("its password, which is never typed and never printed"),
    PASSWORD_FILE(
            "a file, never typed either, that holds the password and nothing else, where AUTHDB_PASSWORD is not set"),
    TARGET("how far to upgrade or downgrade, where the word after it does not say so"),
    SCHEMA("the schema the migrations work in; public"),
    HISTORY_SCHEMA("the schema their history lives in; authdb"),
    ACCEPT_DATA_LOSS("the rows a downgrade may destroy, as its refusal counts them: 001:17"),
    ALLOW_FOREIGN_DOWNGRADE("revisions of a newer release that a downgrade may undo with the SQL the history keeps"),
    OUT_OF_ORDER("true lets an upgrade apply a revision below the current one, as --out-of-order does"),
    LOCK_WAIT("how long to wait for another run to finish; 10m"),
    LOCK_TIMEOUT("how long a step waits for a lock on the application's tables before it gives way; 2s"),
    RETRY_BUDGET("how long such a step is tried again and again; 5m"),
    CONNECT_WAIT("how long to wait for a server that does not take connections yet; 0s"),
    TARGETS("a file that names many databases, for upgrade, check and plan"),
    PARALLEL("how many of them at a time; 4"),
    CANARY("which of them goes first, alone; the first of the file"),
    SLICE("which part of them is this process's, as in 0/20; all"),
    FORMAT("text, or json for one line that a machine reads, as --json does; text");

    private final String meaning;

    Variable(String meaning) {
        this.meaning = meaning;
    }

    /** {@code AUTHDB_LOCK_WAIT}. */
    String variable() {
        return "AUTHDB_" + name();
    }

    /** What it says, and after a semicolon what holds without it. */
    String meaning() {
        return meaning;
    }

    /** Its value, if it has one. */
    Optional<String> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(variable())).filter(value -> !value.isBlank());
    }

    /** Whether a machine reads what is answered, also where a word was misspelt. */
    static boolean wantsJson(Map<String, String> environment) {
        return FORMAT.in(environment).filter("json"::equals).isPresent();
    }

    /** The words, with what the environment says where they say nothing. */
    static Words complete(Words words, Map<String, String> environment) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Variable each : values()) {
            each.in(environment)
                    .flatMap(each::option)
                    .ifPresent(option -> options.put(option.getKey(), option.getValue()));
        }
        options.putAll(words.options());
        Optional<String> target =
                words.target().or(() -> words.goal().endsWith("grade") ? TARGET.in(environment) : Optional.empty());
        return new Words(words.goal(), target, Map.copyOf(options));
    }

    /** The option and its value; empty where this is no option, or says what holds anyway. */
    private Optional<Map.Entry<String, String>> option(String value) {
        return switch (this) {
            case PASSWORD, PASSWORD_FILE, TARGET -> Optional.empty();
            case OUT_OF_ORDER -> either(value, "false", "true", "out-of-order");
            case FORMAT -> either(value, "text", "json", "json");
            default -> Optional.of(Map.entry(name().toLowerCase(Locale.ROOT).replace('_', '-'), value));
        };
    }

    private Optional<Map.Entry<String, String>> either(String value, String off, String on, String option) {
        if (value.equals(off)) {
            return Optional.empty();
        }
        if (!value.equals(on)) {
            throw new UsageException(
                    List.of(Problem.of("UnknownValue", variable(), "it says neither " + on + " nor " + off + ".")
                            .advise("Set it to " + on + " or " + off + ", or leave it out.")));
        }
        return Optional.of(Map.entry(option, "true"));
    }

    /**
     * The password, from where it was put.
     *
     * @throws UsageException if the file of it cannot be read
     */
    static Optional<String> password(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(PASSWORD.variable()))
                .or(() -> PASSWORD_FILE.in(environment).map(Variable::content));
    }

    /** Editors and {@code echo} end a file with a line break, which belongs to no password. */
    private static String content(String file) {
        try {
            return Files.readString(Path.of(file)).replaceFirst("\\R$", "");
        } catch (IOException unreadable) {
            throw new UsageException(List.of(
                    Problem.of("PasswordFileUnreadable", PASSWORD_FILE.variable(), "this cannot be read: " + file + ".")
                            .advise("Name a file that the user of this process may read.")));
        }
    }
}
