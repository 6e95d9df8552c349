package io.authdb.it.benchmark;

import java.util.Map;

/**
 * One way to run a chain.
 *
 * @param name as the tables say it
 * @param applied a query for how many migrations its history says are applied
 * @param commands what it does, task by task
 */
record Contestant(String name, String applied, Map<Task, Start> commands) {

    Contestant {
        commands = Map.copyOf(commands);
    }

    /** How it is started on a database. */
    interface Start {

        /**
         * The command.
         *
         * @param database the one to work on
         * @param port where the server is reached
         */
        Command on(BenchmarkDatabase database, int port);
    }
}
