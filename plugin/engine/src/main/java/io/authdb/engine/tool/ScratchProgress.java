package io.authdb.engine.tool;

import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.verify.ProofProgress;
import java.util.function.Function;

/** Which migration is at work on a scratch database: said on a terminal, and when it ends the JVM. */
final class ScratchProgress implements ProofProgress {

    private final Context context;
    private volatile String now = "no migration";
    private volatile Runnable drop = () -> {};

    ScratchProgress(Context context) {
        this.context = context;
    }

    /** Does work that tells this of its progress, and leaves nothing behind where the JVM ends meanwhile. */
    <T> T watched(Function<ProofProgress, T> work) {
        ExitHook hook = ExitHook.register(() -> now, this::lastWord, this::end);
        try {
            return work.apply(this);
        } finally {
            hook.remove();
        }
    }

    private void lastWord(String line) {
        context.live().ifPresent(live -> live.accept(""));
        context.lastWords().accept(line);
    }

    /** No server stays, or no database on one that goes on. */
    private void end() {
        try {
            context.scratchStop().orElse(drop).run();
        } catch (AuthdbException failed) {
            failed.problems().forEach(problem -> lastWord(problem.headline()));
        }
    }

    @Override
    public void opened(Runnable dropping) {
        drop = dropping;
    }

    @Override
    public void started(Revision revision, int number, int of) {
        now = revision.title();
        context.live()
                .ifPresent(terminal -> terminal.accept(
                        ProgressLines.bar(number - 1, of) + " " + number + "/" + of + " " + revision.title() + " ..."));
    }
}
