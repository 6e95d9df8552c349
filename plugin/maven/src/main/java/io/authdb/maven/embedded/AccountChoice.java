package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds out, by trying, as whom a server can run. */
@FunctionalInterface
interface AccountChoice {
    int NOBODY = 65534;

    /** The folder that an account would have to enter, made for it. */
    @FunctionalInterface
    interface FolderOf {
        Path create(Account account) throws IOException;
    }

    Account choose(FolderOf folder) throws IOException;

    /** The first that works here; a container's security profile may forbid the namespace, a folder's owner its use. */
    static Account firstThatWorks(FolderOf folder) throws IOException {
        if (!Folders.isPosix(Path.of("")) || Folders.uid() != 0) {
            return ordinary(folder);
        }
        for (Account account : List.of(new Account.UserNamespace(), Account.Unprivileged.setpriv(NOBODY), busybox())) {
            if (works(account, folder.create(account))) {
                return account;
            }
        }
        throw new EmbeddedServerException(
                "PostgreSQL refuses to run as root, and neither unshare, setpriv nor su works"
                        + " here.\nRun Maven as another user, or name another server: -Dauthdb.url=, or for verify -Dauthdb.verify.server=");
    }

    /** PostgreSQL refuses whom the system has no name for, as many a container's user; in the namespace he is nobody, who has one. */
    private static Account ordinary(FolderOf folder) throws IOException {
        Account namespace = new Account.UserNamespace();
        return Folders.isNameless() && works(namespace, folder.create(namespace)) ? namespace : new Account.Own();
    }

    /** Alpine has no setpriv that can change the user. */
    private static Account busybox() {
        return new Account.Unprivileged(NOBODY, List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec \"$@\"", "sh"));
    }

    /** Whether the account can run a program at all, and one that enters the folder. */
    static boolean works(Account account, Path folder) {
        List<String> words = new ArrayList<>(account.command());
        words.addAll(List.of("test", "-x", folder.toString()));
        try {
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
