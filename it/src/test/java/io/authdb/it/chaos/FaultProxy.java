package io.authdb.it.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between clients and a server, counts the round trips of all connections together, and strikes at the one it was
 * armed for. A round trip is a question for encryption, a login, or what the server ends with "ready for query": a BEGIN
 * too, though the driver does not wait for its answer before it sends the statement behind it.
 */
public final class FaultProxy implements AutoCloseable {

    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final ServerSocket socket;
    private volatile int serverPort;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private int trips;
    private int strikes;
    private int over;
    private int opened;
    private int turns;
    private int statements;
    private Optional<Fault> armed = Optional.empty();

    private FaultProxy(ServerSocket socket, int serverPort) {
        this.socket = socket;
        this.serverPort = serverPort;
    }

    /** Begins to listen, before the server on this port. */
    public static FaultProxy before(int serverPort) throws IOException {
        FaultProxy proxy = new FaultProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
        Pump.start("proxy", proxy::accept);
        return proxy;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Whoever connects from now on gets to the server on this port. */
    void to(int otherPort) {
        serverPort = otherPort;
    }

    /** Hangs up on everybody and counts from one again, towards this fault. */
    synchronized void arm(Fault fault) {
        disarm();
        armed = Optional.of(fault);
    }

    /** Hangs up on everybody and counts from one again. */
    public synchronized void disarm() {
        connections.forEach(ProxiedConnection::cut);
        connections.clear();
        trips = 0;
        strikes = 0;
        over = 0;
        opened = 0;
        turns = 0;
        statements = 0;
        armed = Optional.empty();
    }

    /** What has gone over the wire since it was armed or disarmed. */
    public synchronized WireCount count() {
        return new WireCount(opened, turns, statements);
    }

    synchronized int trips() {
        return trips;
    }

    synchronized int strikes() {
        return strikes;
    }

    /** A server has let a client in. */
    synchronized void opened() {
        opened++;
    }

    /** A client that is in waits for an answer. */
    synchronized void turn() {
        turns++;
    }

    /** The server has done with a statement. */
    synchronized void statement() {
        statements++;
    }

    /** A round trip begins: what is to happen to it. */
    synchronized Optional<Fault> next() {
        trips++;
        Optional<Fault> due = armed.filter(fault -> fault.at() == trips);
        if (due.isPresent()) {
            armed = Optional.empty();
            strikes++;
        }
        return due;
    }

    /** What was to be done to a round trip is done. */
    synchronized void over() {
        over++;
        notifyAll();
    }

    /** The client may give up while a server is still restarting: whoever looks afterwards waits for that. */
    synchronized void awaitStrike() throws InterruptedException {
        long start = System.nanoTime();
        while (over < strikes && System.nanoTime() - start < LONGEST_NANOS) {
            wait(100);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        disarm();
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket client = socket.accept();
            try {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                ProxiedConnection connection = new ProxiedConnection(this, client, server);
                connections.add(connection);
                connection.start();
            } catch (SocketException nobodyListens) {
                client.close();
            }
        }
    }
}
