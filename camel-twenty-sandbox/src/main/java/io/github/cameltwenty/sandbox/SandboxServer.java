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
    private final ServerSocket listener;
    private final ExecutorService threads;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Duration idleTimeout;
    private final Service service;

    SandboxServer(int port, Duration idleTimeout, Service service) {
        this.idleTimeout = idleTimeout;
        this.service = service;
        try {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "twenty-sandbox-" + port() + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.execute(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    int acceptedConnections() {
        return accepted.get();
    }

    int openConnections() {
        return open.size();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
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
            new Connection(socket, idleTimeout, service).serve();
        } catch (IOException e) {
            // the client is gone, or has been idle for too long
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            closeAll();
            threads.shutdownNow();
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
