package io.authdb.it.chaos;

/**
 * Something that happens to one round trip.
 *
 * @param at which, counted from one over all connections since it was armed
 * @param side when
 * @param action what
 */
record Fault(int at, Side side, Action action) {

    /** Cuts the connection. */
    static Fault cut(Point point) {
        return new Fault(point.at(), point.side(), ProxiedConnection::cut);
    }

    /** The two ends of a round trip. */
    enum Side {
        /** The server never hears the request, unless it is let through afterwards. */
        BEFORE,
        /** The server has answered, and the client does not know. */
        AFTER
    }

    /**
     * A place to strike.
     *
     * @param at which round trip
     * @param side before or after
     */
    record Point(int at, Side side) {

        @Override
        public String toString() {
            return side.name().toLowerCase(java.util.Locale.ROOT) + " round trip " + at;
        }
    }

    /** What is done to a connection; one that is still open then goes on. */
    interface Action {
        void strike(ProxiedConnection connection) throws Exception;
    }
}
