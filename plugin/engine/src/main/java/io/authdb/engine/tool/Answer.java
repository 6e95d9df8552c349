package io.authdb.engine.tool;

import io.authdb.engine.adopt.Stamped;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.report.Overview;

/** How a command that went well is answered. */
interface Answer {

    /** An upgrade or a downgrade ended; it had no steps if there was nothing to do. */
    void ran(Plan plan);

    /** Revisions were recorded as applied; none if they were already. */
    void stamped(Stamped stamped);

    void current(Overview overview);

    void history(Overview overview, boolean verbose);

    /** A check found nothing wrong; it compared SQL or could not. */
    void atHead(boolean compared);
}
