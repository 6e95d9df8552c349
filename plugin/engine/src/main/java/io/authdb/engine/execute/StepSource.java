package io.authdb.engine.execute;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.seal.Seal;
import io.authdb.engine.seal.SealedSql;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.Trace;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** What a migration does: its class, or the statements that were proven and sealed. */
interface StepSource {

    /** The sealed statements where there are any, else the class; throws what the class throws that cannot be loaded. */
    static StepSource of(Revision revision, Direction direction, SealedSql seals) throws Throwable {
        Optional<Seal> seal = seals.find(revision.id(), direction);
        return seal.isPresent() ? new SealedSource(seal.orElseThrow()) : ClassSource.of(revision);
    }

    /**
     * Sends what the upgrade or downgrade sends; throws what it throws.
     *
     * @param connection that of the step
     * @param trace records what is sent
     * @return the version of jOOQ that rendered it; empty if none did
     */
    String run(Direction direction, Connection connection, Trace trace) throws Throwable;

    /**
     * Judges an upgrade; throws what the migration throws that judges it.
     *
     * @param connection that of the step
     * @param watch told of each {@code @Verify} method that passed
     */
    void verify(Connection connection, Watch watch) throws Throwable;

    /** Whether it is the sealed statements. */
    boolean sealed();

    /** The checksum of what it sent, asked when {@link #run} has ended well. */
    String checksum(List<SentStatement> sent);
}
