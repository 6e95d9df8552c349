package io.authdb.maven.embedded;

import java.io.Closeable;
import java.io.IOException;

/**
 * One scratch server's folder.
 *
 * @param parent what it is in
 * @param home the folder
 * @param held tells other processes that this one uses it
 */
record ScratchRun(ScratchFolder parent, Home home, Closeable held) {

    /** Called with the server stopped; under the mutex, since another process would take it for a dead one's and remove it as well. */
    void remove() throws IOException {
        parent.mutex().hold(() -> {
            held.close();
            Folders.delete(home.folder());
            return home;
        });
    }
}
