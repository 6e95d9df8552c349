package io.authdb.maven.source;

import io.authdb.rule.MigrationId;
import java.time.LocalDateTime;

/** The id of the new migration: the one typed, else the one that follows. */
final class ChosenId {

    private static final String ADVICE = "Say which one: -Dauthdb.id=";

    private ChosenId() {}

    static String of(Wish wish, Siblings siblings, LocalDateTime now) throws NotWrittenException {
        return wish.id().isPresent() ? typed(wish.id().get(), siblings) : next(siblings, now);
    }

    private static String typed(String id, Siblings siblings) throws NotWrittenException {
        if (!MigrationId.isWellFormed(id)) {
            throw new NotWrittenException(
                    "MalformedId", id + " is no id.", "Use letters, digits, dots, underscores and hyphens.");
        }
        if (siblings.has(id)) {
            throw new NotWrittenException(
                    "DuplicateId", "the id " + id + " is taken.", "Without -Dauthdb.id= the next one is used.");
        }
        return id;
    }

    private static String next(Siblings siblings, LocalDateTime now) throws NotWrittenException {
        if (siblings.unreadable().isPresent()) {
            throw new NotWrittenException(
                    "NoNextId",
                    siblings.unreadable().get().file().getFileName() + " does not write its id as a text.",
                    ADVICE);
        }
        return new NextId(now)
                .after(siblings.ids())
                .orElseThrow(() -> new NotWrittenException(
                        "NoNextId",
                        "no rule says what follows the id "
                                + siblings.last().flatMap(SourceMigration::id).orElse("") + ".",
                        ADVICE));
    }
}
