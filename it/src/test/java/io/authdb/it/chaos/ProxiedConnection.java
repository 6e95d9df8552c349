package io.authdb.it.chaos;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One client and its server process; a thread for each direction, so that either learns of the other's end at once. */
final class ProxiedConnection {

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private final DataInputStream fromClient;
    private final DataOutputStream toClient;
    private final DataInputStream fromServer;
    private final DataOutputStream toServer;
    private final Object order = new Object();
    private final List<Message> held = new ArrayList<>();
    private volatile int pid;
    private int asked;
    private int answered;
    private int faultyAnswer;
    private Optional<Fault> pending = Optional.empty();

    ProxiedConnection(FaultProxy proxy, Socket client, Socket server) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        fromClient = new DataInputStream(new BufferedInputStream(client.getInputStream()));
        toClient = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
        fromServer = new DataInputStream(new BufferedInputStream(server.getInputStream()));
        toServer = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
    }

    void start() {
        Pump.start("requests", this::requests);
    }

    /** The server's process, once it has told. */
    int pid() {
        return pid;
    }

    /** Both sides see the other one gone. */
    void cut() {
        try (client;
                server) {
            client.shutdownInput();
        } catch (IOException gone) {
            // nothing is left to cut
        }
    }

    private void requests() throws IOException {
        try (client;
                server) {
            Message first = Message.untyped(fromClient);
            while (first.isEncryptionRequest()) {
                askForEncryption(first);
                first = Message.untyped(fromClient);
            }
            if (first.isCancelRequest()) {
                send(first);
                return;
            }
            Pump.start("answers", this::answers);
            ask(first);
            for (int type = fromClient.read(); type >= 0; type = fromClient.read()) {
                Message message = Message.typed(type, fromClient);
                if (message.endsRequest()) {
                    countTurn();
                    ask(message);
                } else if (message.waitsForItsRequest()) {
                    held.add(message);
                } else {
                    send(message);
                }
            }
        }
    }

    /** A client that has sent more already does not wait for this. */
    private void countTurn() throws IOException {
        if (fromClient.available() == 0) {
            proxy.turn();
        }
    }

    /** Nothing is ready for query yet: the answer is one byte. */
    private void askForEncryption(Message request) throws IOException {
        Optional<Fault> fault = proxy.next();
        strike(fault, Fault.Side.BEFORE);
        send(request);
        int answer = fromServer.read();
        strike(fault, Fault.Side.AFTER);
        toClient.write(answer);
        toClient.flush();
    }

    private void ask(Message message) throws IOException {
        Optional<Fault> fault = proxy.next();
        strike(fault, Fault.Side.BEFORE);
        synchronized (order) {
            asked++;
            if (fault.filter(it -> it.side() == Fault.Side.AFTER).isPresent()) {
                pending = fault;
                faultyAnswer = asked;
            }
        }
        send(message);
    }

    private void send(Message message) throws IOException {
        for (Message earlier : held) {
            earlier.to(toServer);
        }
        held.clear();
        message.to(toServer);
        toServer.flush();
    }

    private void answers() throws IOException {
        List<Message> unread = new ArrayList<>();
        try (client;
                server) {
            for (int type = fromServer.read(); type >= 0; type = fromServer.read()) {
                Message message = Message.typed(type, fromServer);
                if (message.isBackendKey()) {
                    pid = message.firstNumber();
                    proxy.opened();
                }
                if (message.endsStatement()) {
                    proxy.statement();
                }
                unread.add(message);
                if (isFaulty() && message.isReady()) {
                    strike(takePending(), Fault.Side.AFTER);
                }
                if (!isFaulty()) {
                    pass(unread);
                }
                if (message.isReady()) {
                    answered();
                }
            }
            strike(takePending(), Fault.Side.AFTER);
            pass(unread);
        }
    }

    private void pass(List<Message> answers) throws IOException {
        for (Message message : answers) {
            message.to(toClient);
        }
        answers.clear();
        if (fromServer.available() == 0) {
            toClient.flush();
        }
    }

    private void answered() {
        synchronized (order) {
            answered++;
        }
    }

    private boolean isFaulty() {
        synchronized (order) {
            return pending.isPresent() && answered + 1 == faultyAnswer;
        }
    }

    private Optional<Fault> takePending() {
        synchronized (order) {
            Optional<Fault> taken = pending;
            pending = Optional.empty();
            return taken;
        }
    }

    private void strike(Optional<Fault> fault, Fault.Side side) throws IOException {
        if (fault.filter(it -> it.side() == side).isEmpty()) {
            return;
        }
        try {
            fault.orElseThrow().action().strike(this);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new UncheckedIOException(new IOException(failed));
        } finally {
            proxy.over();
        }
    }
}
