package io.authdb.engine.testing;

import io.authdb.engine.Authdb;
import io.authdb.engine.report.Overview;
import io.authdb.engine.verify.ProofProgress;
import io.authdb.engine.verify.Settings;
import io.authdb.engine.verify.Verification;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Migrations written as SQL in a test, compiled to classes, and verified on the {@link TestServer}. */
public final class MadeChain {

    private final Path folder;
    private final Classes classes;

    public MadeChain(Path folder) {
        this.folder = folder;
        this.classes = new Classes(folder);
    }

    /** A migration that goes up and down by SQL, statements separated by a semicolon and a space. */
    public MadeChain add(String id, String up, String down) throws IOException {
        return add(id, "", up, "@io.authdb.Downgrade", down, "");
    }

    public MadeChain losing(String loses, String id, String up, String down) throws IOException {
        return add(id, "", up, "@io.authdb.Downgrade(loses = \"" + loses + "\")", down, "");
    }

    public MadeChain leaving(String leaves, String id, String up, String down) throws IOException {
        return add(id, "", up, "@io.authdb.Downgrade(leaves = \"" + leaves + "\")", down, "");
    }

    public MadeChain sampled(String sample, String id, String up, String down) throws IOException {
        String method =
                "@io.authdb.Sample void sample(java.sql.Connection c) throws Exception { run(c, \"" + sample + "\"); }";
        return add(id, "", up, "@io.authdb.Downgrade", down, method);
    }

    public MadeChain outsideTransaction(String id, String up, String down) throws IOException {
        return add(id, ", transactional = false", up, "@io.authdb.Downgrade", down, "");
    }

    public MadeChain irreversible(String id, String up) throws IOException {
        return compile(id, "", "@io.authdb.Irreversible(reason = \"so it is\")", method("io.authdb.Upgrade", "up", up));
    }

    /** One that stands for all up to another. */
    public MadeChain snapshot(String id, String replaces, String up) throws IOException {
        return snapshotOf(id, replaces, method("io.authdb.Upgrade", "up", up));
    }

    /** The same whose upgrade is Java, over a connection {@code c}. */
    public MadeChain javaSnapshot(String id, String replaces, String up) throws IOException {
        String method = "@io.authdb.Upgrade void up(java.sql.Connection c) throws Exception { " + up + " }";
        return snapshotOf(id, replaces, method);
    }

    private MadeChain snapshotOf(String id, String replaces, String method) throws IOException {
        String irreversible = "@io.authdb.Irreversible(reason = \"it replaces others\")";
        return compile(id, ", replaces = \"" + replaces + "\"", irreversible, method);
    }

    /** Deletes the class of a migration. */
    public MadeChain without(String id) throws IOException {
        Files.delete(folder.resolve("made").resolve("M" + id.replace('-', '_') + ".class"));
        return this;
    }

    /** What the database's history says of these migrations. */
    public Overview history(TestDatabase database) throws IOException {
        return inLoader(() -> Authdb.on(database.dataSource()).classes(folder).history());
    }

    /** A migration whose upgrade is Java, over a connection {@code c}. */
    public MadeChain java(String id, String up, String down) throws IOException {
        return compile(
                id,
                "",
                "",
                "@io.authdb.Upgrade void up(java.sql.Connection c) throws Exception { " + up + " }"
                        + method("io.authdb.Downgrade", "down", down));
    }

    private MadeChain add(String id, String options, String up, String downgrade, String down, String more)
            throws IOException {
        return compile(
                id,
                options,
                "",
                method("io.authdb.Upgrade", "up", up) + method(downgrade.substring(1), "down", down) + more);
    }

    private static String method(String annotation, String name, String sql) {
        return "@" + annotation + " void " + name + "(java.sql.Connection c) throws Exception { run(c, \""
                + sql.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"); }\n";
    }

    private MadeChain compile(String id, String options, String annotation, String methods) throws IOException {
        classes.compile("""
                package made;
                @io.authdb.Migration(value = "%1$s", description = "made %1$s"%2$s) %3$s
                class M%5$s {
                    %4$s
                    private static void run(java.sql.Connection c, String sql) throws Exception {
                        for (String one : sql.split("; ")) {
                            if (!one.isBlank()) {
                                try (java.sql.Statement s = c.createStatement()) { s.execute(one); }
                            }
                        }
                    }
                }
                """.formatted(id, options, annotation, methods, id.replace('-', '_')));
        return this;
    }

    public Verification verify() throws IOException {
        return verify(Settings.DEFAULT);
    }

    public Verification verify(Settings settings) throws IOException {
        return inLoader(() -> verified(Authdb.offline(), settings));
    }

    /** Beside a database in use. */
    public Verification verify(TestDatabase database, Settings settings) throws IOException {
        return inLoader(() -> verified(Authdb.on(database.dataSource()), settings));
    }

    public void upgrade(TestDatabase database, String target) throws IOException {
        inLoader(() -> Authdb.on(database.dataSource()).classes(folder).upgrade(target));
    }

    /** Whether SQL was compared. */
    public boolean check(TestDatabase database) throws IOException {
        return inLoader(() -> Authdb.on(database.dataSource()).classes(folder).check());
    }

    public void downgrade(TestDatabase database, String target) throws IOException {
        inLoader(() -> Authdb.on(database.dataSource()).classes(folder).downgrade(target));
    }

    public void stamp(TestDatabase database, String target) throws IOException {
        inLoader(() -> Authdb.on(database.dataSource())
                .classes(folder)
                .stamp(target, new TestScratchServer(), Settings.DEFAULT, ProofProgress.SILENT));
    }

    /** How the schema differs from what these migrations make. */
    public List<String> drift(TestDatabase database) throws IOException {
        return inLoader(() -> Authdb.on(database.dataSource())
                .classes(folder)
                .drift(new TestScratchServer(), Settings.DEFAULT, ProofProgress.SILENT));
    }

    private Verification verified(Authdb authdb, Settings settings) {
        return authdb.classes(folder).verify(new TestScratchServer(), settings, ProofProgress.SILENT);
    }

    private <T> T inLoader(Supplier<T> work) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
