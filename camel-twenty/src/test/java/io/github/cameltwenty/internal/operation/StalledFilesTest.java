package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyTimeoutException;
import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server or a store that stalls amid a file holds no route, and no context that stops. */
class StalledFilesTest extends StubbedTest {
    private static final String BRIEF =
            "maxRetries=1&retryDelay=1&connectTimeout=2000&responseTimeout=2000&callTimeout=6000";

    /** What trickles must fail by that, rather than by a pause of this machine. */
    private static final String LONG_SILENCES =
            "maxRetries=1&retryDelay=1&connectTimeout=2000&responseTimeout=20000&callTimeout=2000";

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SCHEMA = Json.write(Map.of(
            "data",
            Map.of(
                    "__type",
                    Map.of(
                            "fields",
                            List.of(
                                    mutation("uploadFilesFieldFileByUniversalIdentifier"),
                                    mutation("createFileUpload"),
                                    mutation("completeFileUpload"))))));

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ServerSocket store = store();
    private volatile Answer answer = socket -> {};

    @TempDir
    Path folder;

    /** What is done with a connection before it is left open. */
    @FunctionalInterface
    private interface Answer {
        void to(Socket socket) throws Exception;
    }

    private static Map<String, Object> mutation(String name) {
        return Map.of("name", name, "type", Map.of("kind", "NON_NULL", "ofType", Map.of("kind", "OBJECT")));
    }

    private ServerSocket store() {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            daemon(() -> {
                while (!server.isClosed()) {
                    Socket socket = server.accept();
                    sockets.add(socket);
                    daemon(() -> answer.to(socket));
                }
            });
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Its failures are those of a connection that was given up, as it should be. */
    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                assertThat(e).isNotNull();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @BeforeEach
    void offerTheStore() {
        stub.answer(200, "{\"data\":{\"__type\":{\"fields\":[]}}}")
                .answer(200, SCHEMA)
                .answer(
                        200,
                        "{\"data\":{\"createFileUpload\":{\"fileId\":\"" + ID + "\",\"uploadUrl\":\"http://127.0.0.1:"
                                + store.getLocalPort()
                                + "/store?X-Amz-Signature=1\",\"contentType\":\"text/plain\"}}}");
    }

    /** More than the buffers of two sockets hold. */
    private Path large() throws IOException {
        Path file = folder.resolve("large.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(64_000_000);
        }
        return file;
    }

    private static Duration time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Exchange upload() throws Exception {
        Path file = large();
        return send("twenty:general/uploadFile?" + BRIEF, file);
    }

    private static void head(Socket socket, String more) throws IOException {
        socket.getOutputStream().write(("HTTP/1.1 200 OK\r\n" + more + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void trickle(Socket socket) throws IOException, InterruptedException {
        for (int i = 0; i < 100_000; i++) {
            socket.getOutputStream().write('x');
            Thread.sleep(20);
        }
    }

    /** The body is read by the route, as a step after it would. */
    private Exchange download() {
        return download("direct:read");
    }

    private Exchange download(String route) {
        return template.send(route, exchange -> exchange.getMessage().setBody("/file/files-field/1?token=t"));
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:upload").to("twenty:general/uploadFile");
                from("direct:read")
                        .to("twenty:general/downloadFile?" + BRIEF + "&apiKey=k&baseUrl=http://127.0.0.1:"
                                + store.getLocalPort())
                        .convertBodyTo(byte[].class);
                from("direct:read-trickle")
                        .to("twenty:general/downloadFile?" + LONG_SILENCES + "&apiKey=k&baseUrl=http://127.0.0.1:"
                                + store.getLocalPort())
                        .convertBodyTo(byte[].class);
            }
        };
    }

    @Test
    void aStoreThatStopsReadingAnUploadIsGivenUp() throws Exception {
        Exchange[] done = new Exchange[1];

        assertThat(time(() -> done[0] = upload())).isLessThan(SOON);

        assertThat(done[0].getException())
                .isInstanceOf(TwentyTimeoutException.class)
                .hasMessageContaining("no answer about the file: nothing moved for 2000 ms");
        assertThat(sockets).hasSize(2);
    }

    @Test
    void aStoreWhoseAnswerToAnUploadHasNoEndIsGivenUp() throws Exception {
        answer = socket -> {
            daemon(() -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()));
            head(socket, "Transfer-Encoding: chunked\r\n");
            for (int i = 0; i < 10_000; i++) {
                socket.getOutputStream().write("1\r\nx\r\n".getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(20);
            }
        };
        Exchange[] done = new Exchange[1];

        assertThat(time(() -> done[0] = upload())).isLessThan(SOON);

        assertThat(done[0].getException()).isInstanceOf(TwentyConnectionException.class);
    }

    @Test
    void aDownloadThatFallsSilentIsGivenUp() throws Exception {
        answer = socket -> head(socket, "Content-Length: 1000\r\n");
        Exchange[] done = new Exchange[1];

        assertThat(time(() -> done[0] = download())).isLessThan(SOON);

        assertThat(done[0].getException()).hasStackTraceContaining("the file broke off after 0 bytes of 1000");
    }

    @Test
    void aDownloadThatTricklesIsGivenUp() throws Exception {
        answer = socket -> {
            head(socket, "Content-Length: 100000\r\n");
            trickle(socket);
        };
        Exchange[] done = new Exchange[1];

        assertThat(time(() -> done[0] = download("direct:read-trickle"))).isLessThan(SOON);

        assertThat(done[0].getException()).hasStackTraceContaining("the file came too slowly");
        assertThat(sockets).hasSize(1);
    }

    @Test
    void whatTricklesUpToWhereItBrokeOffIsGivenUp() throws Exception {
        answer = socket -> {
            head(socket, "Content-Length: 100000\r\n");
            if (sockets.size() == 1) {
                socket.getOutputStream().write("x".repeat(60_000).getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
            } else {
                trickle(socket);
            }
        };
        Exchange[] done = new Exchange[1];

        assertThat(time(() -> done[0] = download("direct:read-trickle"))).isLessThan(SOON);

        assertThat(done[0].getException()).hasStackTraceContaining("the file came too slowly");
        assertThat(sockets).hasSize(2);
    }

    @Test
    void aDownloadWhoseHeadersDoNotEndIsGivenUp() throws Exception {
        answer = socket -> {
            head(socket, "X-First: 1");
            trickle(socket);
        };
        Exchange[] done = new Exchange[1];

        assertThat(time(() -> done[0] = download("direct:read-trickle"))).isLessThan(SOON);

        assertThat(done[0].getException()).hasMessageContaining("it took longer than callTimeout, 2000 ms");
    }

    @Test
    void anUploadDoesNotHoldUpAStop() throws Exception {
        Path file = large();
        Future<Exchange> sent = template.asyncSend(
                "direct:upload", exchange -> exchange.getMessage().setBody(file));
        await().until(() -> !sockets.isEmpty());

        assertThat(time(context::stop)).isLessThan(Duration.ofSeconds(5));

        assertThat(told(sent)).hasMessageContaining("Camel is stopping");
    }

    private static Exception told(Future<Exchange> sent) throws InterruptedException {
        try {
            return sent.get().getException();
        } catch (ExecutionException e) {
            return e;
        }
    }
}
