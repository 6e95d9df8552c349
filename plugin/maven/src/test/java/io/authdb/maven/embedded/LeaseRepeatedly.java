package io.authdb.maven.embedded;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** A module of a parallel build: leases, uses and releases again and again. Loaded by a class loader of its own. */
public final class LeaseRepeatedly implements Callable<Integer> {
    private static final int TIMES = 12;

    private final Path root;
    private final String module;

    public LeaseRepeatedly(Path root, String module) {
        this.root = root;
        this.module = module;
    }

    @Override
    public Integer call() throws Exception {
        int counted = 0;
        for (int i = 0; i < TIMES; i++) {
            try (Lease lease = Given.server(root).lease()) {
                Database database = lease.database(module);
                Given.execute(database, "create table if not exists use (id int); insert into use values (1)");
                counted = Integer.parseInt(Given.query(database, "select count(*) from use"));
            }
            Thread.sleep(i % 3);
        }
        return counted;
    }
}
