package io.authdb.maven.bundle;

import io.authdb.maven.connection.MisconfiguredException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The one time that all files of a jar bear, so that the same files make the same jar whenever it is built. */
public final class BuildTime {

    /** What a zip can say at least, with a month to spare for whoever reads it in another zone. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final LocalDateTime LATEST = LocalDateTime.of(2099, 12, 31, 23, 59, 58);

    private BuildTime() {}

    /**
     * Of what a project says in {@code project.build.outputTimestamp}, as Maven's own plugins understand it: a time with
     * its offset, seconds since 1970, or one letter for none. Where it says nothing there is a fixed time all the same.
     */
    public static LocalDateTime of(Optional<String> outputTimestamp) {
        String text = outputTimestamp.orElse("").strip();
        if (text.length() < 2 && !text.matches("\\d")) {
            return EARLIEST;
        }
        LocalDateTime time = parse(text).truncatedTo(ChronoUnit.SECONDS);
        return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    }

    private static LocalDateTime parse(String text) {
        try {
            Instant instant = text.matches("\\d+")
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        } catch (DateTimeException | NumberFormatException malformed) {
            throw new MisconfiguredException(
                    "BuildTimeUnreadable",
                    "project.build.outputTimestamp",
                    "this is no time: " + text + ".\nWrite one like 2026-11-22T00:00:00Z.");
        }
    }
}
