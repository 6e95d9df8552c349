package io.authdb.engine.tool;

import io.authdb.engine.Authdb;
import io.authdb.engine.adopt.Stamped;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.verify.Exclusion;
import io.authdb.engine.verify.Settings;
import java.util.List;

/** What compares a database with a scratch database: {@code stamp}, {@code adopt}, and {@code plan} where it is asked to. */
final class TakeoverConversation {

    private final Words words;
    private final Context context;

    TakeoverConversation(Words words, Context context) {
        this.words = words;
        this.context = context;
    }

    Stamped hold(Authdb authdb) {
        DriverScratchServer server = DriverScratchServer.of(words, context);
        Stamped stamped = new ScratchProgress(context)
                .watched(progress -> words.goal().equals("adopt")
                        ? authdb.adopt(words.option("from").orElse(""), server, settings(), progress)
                        : authdb.stamp(target(), server, settings(), progress));
        context.live().ifPresent(live -> live.accept(""));
        return stamped;
    }

    /** How the schema differs from what its migrations make. */
    List<String> drift(Authdb authdb) {
        DriverScratchServer server = DriverScratchServer.of(words, context);
        List<String> found =
                new ScratchProgress(context).watched(progress -> authdb.drift(server, settings(), progress));
        context.live().ifPresent(live -> live.accept(""));
        return found;
    }

    private Settings settings() {
        Settings settings = Settings.DEFAULT
                .withRoles(words.list("roles"))
                .excluding(Exclusion.parse(words.option("exclude").orElse("")));
        return words.option("time-limit")
                .map(Durations::parse)
                .map(settings::with)
                .orElse(settings);
    }

    private String target() {
        return words.target()
                .orElseThrow(() -> new UsageException(
                        List.of(Problem.of("MissingTarget", "stamp", "say at which revision the database is.")
                                .withState("Nothing was written.")
                                .advise("An id, or head. Its schema is compared with that revision's first."))));
    }
}
