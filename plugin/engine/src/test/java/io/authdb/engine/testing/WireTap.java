package io.authdb.engine.testing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and the test server and counts what goes over the wire: connections, round trips after the
 * login, and the texts of statements.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message formats</a>
 */
public final class WireTap implements AutoCloseable {

    /** Everything above is a request for encryption, which the test server answers with no. */
    private static final int FIRST_REQUEST_CODE = 80_877_100;

    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger roundTrips = new AtomicInteger();
    private final List<String> statements = new CopyOnWriteArrayList<>();

    private WireTap(ServerSocket socket) {
        this.socket = socket;
    }

    /** Begins to listen. */
    public static WireTap open() throws IOException {
        WireTap tap = new WireTap(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        start(tap::accept);
        return tap;
    }

    /** The database as it is reached through this. */
    public TestDatabase through(TestDatabase database) {
        return new TestDatabase(socket.getLocalPort(), database.name(), database.username(), database.password());
    }

    public int connections() {
        return connections.get();
    }

    /** How often a client waited for the server after it had logged in. */
    public int roundTrips() {
        return roundTrips.get();
    }

    public List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket client = socket.accept();
            connections.incrementAndGet();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), TestServer.port());
            // else each small message waits 40 ms for the acknowledgement of the one before
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            start(() -> listen(client, server));
            start(() -> {
                try (client) {
                    server.getInputStream().transferTo(client.getOutputStream());
                }
            });
        }
    }

    private void listen(Socket client, Socket server) throws IOException {
        try (server) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
            boolean started = false;
            while (!started) {
                started = forwardStartup(in, out);
            }
            for (int type = in.read(); type >= 0; type = in.read()) {
                byte[] body = in.readNBytes(in.readInt() - 4);
                // before it is passed on: the answer may be there, and the next message, before this goes on
                hear((char) type, body, in.available() > 0);
                out.writeByte(type);
                pass(body, out);
            }
        }
    }

    private static boolean forwardStartup(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] message = in.readNBytes(in.readInt() - 4);
        pass(message, out);
        int code = new DataInputStream(new ByteArrayInputStream(message)).readInt();
        return code < FIRST_REQUEST_CODE;
    }

    private static void pass(byte[] body, DataOutputStream out) throws IOException {
        out.writeInt(body.length + 4);
        out.write(body);
        out.flush();
    }

    /** The driver sends BEGIN in one go with the statement after it: it waits only when it has nothing more to say. */
    private void hear(char type, byte[] body, boolean more) {
        if ((type == 'Q' || type == 'S') && !more) {
            roundTrips.incrementAndGet();
        }
        if (type == 'Q') {
            statements.add(text(body, 0));
        } else if (type == 'P') {
            statements.add(text(body, text(body, 0).length() + 1));
        }
    }

    private static String text(byte[] body, int from) {
        int end = from;
        while (body[end] != 0) {
            end++;
        }
        return new String(body, from, end - from, StandardCharsets.UTF_8);
    }

    private static void start(Listening listening) {
        Thread thread = new Thread(() -> {
            try {
                listening.run();
            } catch (SocketException | EOFException ended) {
                // one side hung up, which is how connections end
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Listening {
        void run() throws IOException;
    }
}
