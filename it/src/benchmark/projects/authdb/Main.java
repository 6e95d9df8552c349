package app;

import io.authdb.engine.Authdb;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** An application that migrates its database: URL, role, a word, and where the classes are if no index is to be read. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(words[0]);
        source.setUser(words[1]);
        Authdb authdb = Authdb.on(source);
        if (words.length > 3) {
            authdb = authdb.classes(Path.of(words[3]));
        }
        if (words[2].equals("upgrade")) {
            authdb.upgrade();
        } else {
            authdb.downgrade("base");
        }
    }
}
