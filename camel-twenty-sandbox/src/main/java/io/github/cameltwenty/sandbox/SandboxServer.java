package io.github.cameltwenty.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Listens on loopback, a thread for each connection. Plain sockets rather than the JDK's own HTTP server, which knows
 * one idle time for the whole JVM and cannot break an answer off where it is told to.
 */
final class SandboxServer implements Closeable {
    /** Between two attempts to listen again at a port that another has taken meanwhile. */
    private static final Duration REBIND_DELAY = Duration.ofMillis(5);

    private final int port;
    private final ExecutorService threads;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Duration idleTimeout;
    private final Service service;
    private ServerSocket listener;
    private boolean closed;

    SandboxServer(int port, Duration idleTimeout, Service service) {
        this.idleTimeout = idleTimeout;
        this.service = service;
        try {
            listener = listener(port);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
        this.port = listener.getLocalPort();
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "twenty-sandbox-" + this.port + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        ServerSocket first = listener;
        threads.execute(() -> listen(first));
    }

    private static ServerSocket listener(int port) throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 1000);
            return listener;
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }

    int port() {
        return port;
    }

    /** Closes all connections and refuses others for so long. Nothing where it is down already. */
    synchronized void restart(Duration down) {
        if (closed || listener.isClosed()) {
            return;
        }
        closeListener();
        closeAll();
        threads.execute(() -> listenAgain(down));
    }

    private void listenAgain(Duration down) {
        try {
            Thread.sleep(down.toMillis());
            ServerSocket next = null;
            while (next == null) {
                next = listenerUnlessTaken();
            }
            if (isListening(next)) {
                listen(next);
            } else {
                next.close();
            }
        } catch (InterruptedException | IOException e) {
            // it is being closed
        }
    }

    /** Null where the port is taken. */
    private ServerSocket listenerUnlessTaken() throws InterruptedException {
        try {
            return listener(port);
        } catch (IOException e) {
            Thread.sleep(REBIND_DELAY.toMillis());
            return null;
        }
    }

    private synchronized boolean isListening(ServerSocket next) {
        if (!closed) {
            listener = next;
        }
        return !closed;
    }

    private void closeListener() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int acceptedConnections() {
        return accepted.get();
    }

    int openConnections() {
        return open.size();
    }

    private void listen(ServerSocket own) {
        while (!own.isClosed()) {
            try {
                Socket socket = own.accept();
                accepted.incrementAndGet();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException e) {
                // closed, or a client that was gone before it was met
            }
        }
        closeAll();
    }

    private void serve(Socket socket) {
        try (socket) {
            new Connection(socket, idleTimeout, service, this::restart).serve();
        } catch (IOException e) {
            // the client is gone, or has been idle for too long
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            closeListener();
        }
        closeAll();
        threads.shutdownNow();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAll() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                // closed all the same
            }
        }
    }
}
