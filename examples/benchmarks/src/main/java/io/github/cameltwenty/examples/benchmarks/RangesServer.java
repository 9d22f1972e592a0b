package io.github.cameltwenty.examples.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Companies with ids as Twenty gives them, filtered by ranges of these, some time after each call; no page is over 200. */
final class RangesServer implements AutoCloseable {
    private static final Pattern BOUND = Pattern.compile("id\\[(gte|lt)]:\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"[^\"]+\"");
    private static final int LARGEST_PAGE = 200;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String record = new String(Company.answered(), UTF_8);
    private final TreeSet<String> ids = new TreeSet<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile long latencyNanos;

    RangesServer(int records) throws IOException {
        Random random = new Random(1);
        while (ids.size() < records) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            ids.add(id.substring(0, 14) + "4" + id.substring(15, 19) + "8" + id.substring(20));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/rest/companies", this::answer);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void begin(int latencyMillis) {
        latencyNanos = latencyMillis * 1_000_000L;
        calls.set(0);
    }

    int calls() {
        return calls.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        long until = System.nanoTime() + latencyNanos;
        byte[] page = page(query(exchange)).toByteArray();
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (String parameter : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] both = parameter.split("=", 2);
            query.put(both[0], URLDecoder.decode(both[1], UTF_8));
        }
        return query;
    }

    private ByteArrayOutputStream page(Map<String, String> query) {
        NavigableSet<String> found = ids;
        Matcher bounds = BOUND.matcher(query.getOrDefault("filter", ""));
        while (bounds.find()) {
            String bound = bounds.group(2);
            found = bounds.group(1).equals("lt") ? found.headSet(bound, false) : found.tailSet(bound, true);
        }
        int total = found.size();
        String cursor = query.get("starting_after");
        if (cursor != null) {
            String after = new String(Base64.getDecoder().decode(cursor), UTF_8).replaceAll(".*:\"|\".*", "");
            found = found.tailSet(after, false);
        }
        int limit = Math.min(LARGEST_PAGE, Integer.parseInt(query.get("limit")));
        List<String> page = found.stream().limit(limit).toList();
        boolean more = found.size() > page.size();
        String last = page.isEmpty()
                ? "null"
                : '"'
                        + Base64.getEncoder()
                                .encodeToString(("{\"id\":\"" + page.get(page.size() - 1) + "\"}").getBytes(UTF_8))
                        + '"';
        ByteArrayOutputStream out = new ByteArrayOutputStream(record.length() * limit);
        out.writeBytes("{\"data\":{\"companies\":[".getBytes(ISO_8859_1));
        for (int i = 0; i < page.size(); i++) {
            out.writeBytes((i == 0 ? "" : ",").getBytes(ISO_8859_1));
            out.writeBytes(ID.matcher(record)
                    .replaceFirst("\"id\":\"" + page.get(i) + "\"")
                    .getBytes(UTF_8));
        }
        out.writeBytes(("]},\"pageInfo\":{\"hasNextPage\":" + more + ",\"startCursor\":null,\"endCursor\":" + last
                        + "},\"totalCount\":" + total + "}")
                .getBytes(ISO_8859_1));
        return out;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
