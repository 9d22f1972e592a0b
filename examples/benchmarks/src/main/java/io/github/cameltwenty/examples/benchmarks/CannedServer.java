package io.github.cameltwenty.examples.benchmarks;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Answers as Twenty does, out of canned bytes. A program of its own, so that neither its time nor its memory counts for a
 * contender. It prints its port, and ends with its standard input.
 */
final class CannedServer {
    private static final String ONE = "/rest/companies/";
    private static final String MANY = "/rest/companies";
    private static final String BATCH = "/rest/batch/companies";
    private static final String DOCUMENTS = "/rest/open-api/";
    private static final String GRAPHQL = "/graphql";

    private final ServerDocuments documents = new ServerDocuments();
    private long records = Contender.PAGE;
    private TokenBucket limit;
    private CallCount count = CallCount.NONE;
    private int delay;

    private CannedServer() {}

    public static void main(String[] args) throws Exception {
        CannedServer server = new CannedServer();
        // one thread reads and answers all: what is measured is one caller
        Undertow undertow = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setIoThreads(1)
                .setWorkerThreads(1)
                .setHandler(server::answer)
                .build();
        undertow.start();
        InetSocketAddress address =
                (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
        System.out.println(address.getPort());
        while (System.in.read() >= 0) {
            // until the program that started it closes it or ends
        }
        undertow.stop();
    }

    private void answer(HttpServerExchange exchange) {
        String path = exchange.getRequestPath();
        if (path.startsWith("/bench/")) {
            control(exchange, path);
        } else if (path.startsWith(DOCUMENTS)) {
            send(exchange, documents.get(path));
        } else if (!countAndAllow()) {
            exchange.setStatusCode(429);
            send(
                    exchange,
                    "{\"statusCode\":429,\"error\":\"HttpException\",\"messages\":[\"Limit reached (" + limit.print()
                            + ")\"]}");
        } else if (path.equals(BATCH)) {
            exchange.setStatusCode(201);
            // who reads no relations looks at what was stored; the others are measured, and get canned bytes
            boolean looks = "0".equals(parameter(exchange, "depth"));
            receive(exchange, looks ? CannedWrites::stored : CannedAnswers::created);
        } else if (path.equals(GRAPHQL)) {
            receive(exchange, CannedWrites::lookedUp);
        } else if (path.startsWith(ONE)) {
            sendOne(exchange, path.substring(ONE.length()));
        } else if (path.equals(MANY) && parameter(exchange, "filter") != null) {
            String filter = parameter(exchange, "filter");
            boolean isDelete = exchange.getRequestMethod().equals(Methods.DELETE);
            send(exchange, isDelete ? CannedWrites.deleted(filter) : CannedWrites.found(filter));
        } else if (path.equals(MANY)) {
            String asked = parameter(exchange, "limit");
            send(exchange, CannedAnswers.page(parameter(exchange, "starting_after"), Integer.parseInt(asked), records));
        } else {
            exchange.setStatusCode(400);
            send(exchange, "{\"statusCode\":400,\"messages\":[\"no such path\"]}");
        }
    }

    /** No thread of the server's waits, either. */
    private void sendOne(HttpServerExchange exchange, String id) {
        if (delay == 0) {
            send(exchange, CannedAnswers.one(id));
            return;
        }
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> exchange.getIoThread()
                .executeAfter(() -> send(exchange, CannedAnswers.one(id)), delay, TimeUnit.MILLISECONDS));
    }

    /** Part by part: Undertow's own way to receive a body as a whole takes longer than all else together. */
    private static void receive(HttpServerExchange exchange, UnaryOperator<byte[]> answer) {
        ByteArrayOutputStream body =
                new ByteArrayOutputStream((int) Math.max(8192, exchange.getRequestContentLength()));
        exchange.getRequestReceiver().receivePartialBytes((received, part, last) -> {
            body.writeBytes(part);
            if (last) {
                send(received, answer.apply(body.toByteArray()));
            }
        });
    }

    private boolean countAndAllow() {
        boolean allowed = limit == null || limit.take();
        count = count.plus(allowed, System.nanoTime());
        return allowed;
    }

    private void control(HttpServerExchange exchange, String path) {
        if (path.equals("/bench/reset")) {
            records = Long.parseLong(parameter(exchange, "records"));
            String calls = parameter(exchange, "calls");
            limit = calls == null
                    ? null
                    : new TokenBucket(Integer.parseInt(calls), Long.parseLong(parameter(exchange, "millis")));
            count = CallCount.NONE;
            String millis = parameter(exchange, "delay");
            delay = millis == null ? 0 : Integer.parseInt(millis);
        }
        send(exchange, count.print());
    }

    private static String parameter(HttpServerExchange exchange, String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        return values == null ? null : values.getFirst();
    }

    private static void send(HttpServerExchange exchange, String text) {
        send(exchange, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpServerExchange exchange, byte[] answer) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json; charset=utf-8");
        exchange.getResponseSender().send(ByteBuffer.wrap(answer));
    }
}
