package io.authdb.engine.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands between a client and the test server, and breaks one connection at one statement, or lies about a process. */
public final class FaultyWire implements AutoCloseable {

    private static final int FIRST_REQUEST_CODE = 80_877_100;

    private final ServerSocket socket;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile Predicate<String> at = sql -> false;
    private volatile boolean afterwards;
    private volatile boolean pooler;

    private FaultyWire(ServerSocket socket) {
        this.socket = socket;
    }

    /** Begins to listen. */
    public static FaultyWire open() {
        try {
            FaultyWire wire = new FaultyWire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            start(wire::accept);
            return wire;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Cuts the next statement like this before the server sees it, or after it carried it out and before the client knows. */
    public FaultyWire cut(Predicate<String> sql, boolean after) {
        at = sql;
        afterwards = after;
        return this;
    }

    /** Announces another process than the one that answers, as a pooler does. */
    public FaultyWire asPooler() {
        pooler = true;
        return this;
    }

    /** How often it cut. */
    public int cuts() {
        return cuts.get();
    }

    /** The database as it is reached through this. */
    public TestDatabase through(TestDatabase database) {
        return new TestDatabase(socket.getLocalPort(), database.name(), database.username(), database.password());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket client = socket.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), TestServer.port());
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            AtomicBoolean mute = new AtomicBoolean();
            CountDownLatch ready = new CountDownLatch(1);
            start(() -> listen(client, server, mute, ready));
            start(() -> answer(client, server, mute, ready));
        }
    }

    private void listen(Socket client, Socket server, AtomicBoolean mute, CountDownLatch ready) throws IOException {
        try (server;
                client) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
            while (new DataInputStream(new ByteArrayInputStream(forward(in, out))).readInt() >= FIRST_REQUEST_CODE) {
                // a request for encryption, which the test server answers with no
            }
            Map<String, String> prepared = new HashMap<>();
            for (int type = in.read(); type >= 0; type = in.read()) {
                byte[] body = body(in);
                if (at.test(running((char) type, body, prepared))) {
                    at = sql -> false;
                    cuts.incrementAndGet();
                    mute.set(true);
                    if (!afterwards) {
                        return;
                    }
                }
                send(out, type, body);
                if (mute.get() && (type == 'S' || type == 'Q')) {
                    ready.await(10, TimeUnit.SECONDS);
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Socket client, Socket server, AtomicBoolean mute, CountDownLatch ready) throws IOException {
        try (client) {
            InputStream raw = server.getInputStream();
            OutputStream out = client.getOutputStream();
            if (!pooler) {
                byte[] bytes = new byte[8192];
                for (int n = raw.read(bytes); n >= 0; n = raw.read(bytes)) {
                    if (!mute.get()) {
                        out.write(bytes, 0, n);
                    } else if (n > 5 && bytes[n - 6] == 'Z') {
                        // the server is ready for the next query: it has carried this one out
                        ready.countDown();
                    }
                }
                return;
            }
            DataInputStream in = new DataInputStream(raw);
            DataOutputStream lying = new DataOutputStream(new BufferedOutputStream(out));
            for (int type = in.read(); type >= 0; type = in.read()) {
                if (type == 'N') {
                    lying.writeByte(type);
                    lying.flush();
                    continue;
                }
                byte[] body = body(in);
                if (type == 'K') {
                    body[1] ^= 0x40;
                }
                send(lying, type, body);
            }
        }
    }

    /** The statement that this message runs: a prepared one is named when it is bound. */
    private static String running(char type, byte[] body, Map<String, String> prepared) {
        String[] texts = new String(body, StandardCharsets.UTF_8).split("\0", -1);
        if (type == 'P') {
            prepared.put(texts[0], texts[1]);
        }
        return switch (type) {
            case 'B' -> prepared.getOrDefault(texts[1], "");
            case 'Q' -> texts[0];
            default -> "";
        };
    }

    private static void send(DataOutputStream out, int type, byte[] body) throws IOException {
        out.writeByte(type);
        out.writeInt(body.length + 4);
        out.write(body);
        out.flush();
    }

    private static byte[] body(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt() - 4);
    }

    private static byte[] forward(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] body = body(in);
        out.writeInt(body.length + 4);
        out.write(body);
        out.flush();
        return body;
    }

    private static void start(Listening listening) {
        Thread thread = new Thread(() -> {
            try {
                listening.run();
            } catch (IOException ended) {
                // one side hung up, which is how connections end
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Listening {
        void run() throws IOException;
    }
}
