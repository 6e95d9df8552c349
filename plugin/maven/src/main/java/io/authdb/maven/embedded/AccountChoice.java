package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds out, by trying, as whom the server of a root can run. */
@FunctionalInterface
interface AccountChoice {
    int NOBODY = 65534;

    Account choose(Path root) throws IOException;

    /** The first that works here; a container's security profile may forbid the namespace, a folder's owner its use. */
    static Account firstThatWorks(Path root) throws IOException {
        if (!Folders.isPosix(root) || Folders.uid() != 0) {
            return new Account.Own();
        }
        return Stream.of(new Account.UserNamespace(), Account.Unprivileged.setpriv(NOBODY), busybox())
                .filter(account -> works(account, root))
                .findFirst()
                .orElseThrow(
                        () -> new EmbeddedServerException(
                                "PostgreSQL refuses to run as root, and neither unshare,"
                                        + " setpriv nor su works here.\nRun Maven as another user, or name another server with -Dauthdb.url="));
    }

    /** Alpine has no setpriv that can change the user. */
    private static Account.Unprivileged busybox() {
        List<String> su = List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec \"$@\"", "sh");
        return new Account.Unprivileged(NOBODY, su);
    }

    private static boolean works(Account account, Path root) {
        try {
            List<String> probe = List.of("test", "-x", account.folder(root).toString());
            List<String> words =
                    Stream.of(account.command(), probe).flatMap(List::stream).toList();
            return new ProcessBuilder(words)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
