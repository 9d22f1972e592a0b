package io.github.cameltwenty;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that gives canned answers and remembers what it was asked. */
public final class StubTwenty implements AutoCloseable {
    public static final String API_KEY = "stub-key-e3b0c442";

    private final HttpServer server;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "stub");
        threads.add(thread);
        return thread;
    });
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<Call> calls = new ArrayList<>();

    record Reply(int status, Map<String, String> headers, byte[] body) {}

    public record Call(String method, String path, String rawQuery, Map<String, String> headers, String body) {
        public Object json() {
            try {
                return Json.read(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The query as the server decodes it. */
        public Map<String, String> query() {
            Map<String, String> query = new TreeMap<>();
            for (String parameter : rawQuery == null ? new String[0] : rawQuery.split("&")) {
                String[] nameAndValue = parameter.split("=", 2);
                query.put(nameAndValue[0], URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8));
            }
            return query;
        }
    }

    public StubTwenty() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public StubTwenty answer(int status, String json) {
        return answer(status, Map.of("Content-Type", "application/json; charset=utf-8"), json);
    }

    public StubTwenty answer(int status, Map<String, String> headers, String body) {
        synchronized (replies) {
            replies.add(new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8)));
        }
        return this;
    }

    Set<Thread> threads() {
        return Set.copyOf(threads);
    }

    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    public Call onlyCall() {
        List<Call> all = calls();
        if (all.size() != 1) {
            throw new AssertionError("Expected one call but got " + all);
        }
        return all.get(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            synchronized (calls) {
                calls.add(new Call(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getRawPath(),
                        exchange.getRequestURI().getRawQuery(),
                        headers,
                        body));
            }
            Reply reply;
            synchronized (replies) {
                reply = replies.poll();
            }
            if (reply == null) {
                reply = new Reply(599, Map.of(), "no answer was prepared".getBytes(StandardCharsets.UTF_8));
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            if (reply.body().length > 0) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
