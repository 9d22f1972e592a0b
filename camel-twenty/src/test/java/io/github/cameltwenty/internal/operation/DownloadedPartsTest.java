package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyServerException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers about files that no sandbox gives: parts, redirects to a store, lengths. By HTTP's own rules; none was recorded. */
class DownloadedPartsTest extends CamelTestSupport {
    private static final String FILE = "/file/files-field/1?token=t";
    private static final String CONTENT = "0123456789".repeat(2_000);
    private static final int CUT = 5_000;

    private final List<String> calls = new ArrayList<>();
    private final HttpServer server = server();
    private Answer answer;

    /** @param call counted from 0 */
    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange, int call) throws IOException;
    }

    private HttpServer server() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", exchange -> {
                try (exchange) {
                    int call;
                    synchronized (calls) {
                        call = calls.size();
                        calls.add(exchange.getRequestURI() + " "
                                + exchange.getRequestHeaders().getFirst("Range") + " "
                                + exchange.getRequestHeaders().getFirst("If-Range") + " "
                                + exchange.getRequestHeaders().getFirst("Authorization"));
                    }
                    answer.to(exchange, call);
                }
            });
            started.start();
            return started;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setBaseUrl(base());
        twenty.setApiKey("a-key");
        twenty.getConfiguration().setRetryDelay(1);
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:read").to("twenty:general/downloadFile").convertBodyTo(String.class);
            }
        };
    }

    /** Read within the route: the connection is given back at its end. */
    private Exchange download() {
        return template.send("direct:read", sent -> sent.getMessage().setBody(FILE));
    }

    private static void send(HttpExchange exchange, int status, String told, int sent) throws IOException {
        exchange.sendResponseHeaders(status, told.length());
        OutputStream out = exchange.getResponseBody();
        out.write(told.substring(0, sent).getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Test
    void asksForTheRestOfWhatBrokeOff() throws IOException {
        answer = (exchange, call) -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            if (call == 0) {
                send(exchange, 200, CONTENT, CUT);
            } else {
                int from = Integer.parseInt(
                        exchange.getRequestHeaders().getFirst("Range").replaceAll("\\D", ""));
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (CONTENT.length() - 1) + "/" + CONTENT.length());
                send(exchange, 206, CONTENT.substring(from), CONTENT.length() - from);
            }
        };

        assertThat(download().getMessage().getBody()).isEqualTo(CONTENT);
        assertThat(calls).hasSize(2).last().asString().contains("bytes=").contains("\"v1\"");
    }

    @Test
    void aPartThatBeginsNowhereIsNoRest() {
        answer = (exchange, call) -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Content-Range", "bytes 5000-9/99999999999999999999");
            send(exchange, call == 0 ? 200 : 206, CONTENT, call == 0 ? CUT : CONTENT.length());
        };

        assertThat(download().getException())
                .isNotInstanceOf(NumberFormatException.class)
                .hasStackTraceContaining("the part that was answered is not the one that was asked for");
    }

    @Test
    void anotherFileInItsPlaceIsNoRest() {
        answer = (exchange, call) -> send(
                exchange, 200, call == 0 ? CONTENT : CONTENT.replace('0', 'x'), call == 0 ? CUT : CONTENT.length());

        assertThat(download().getException())
                .rootCause()
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has changed");
    }

    @Test
    void anotherLengthIsAnotherFile() {
        answer = (exchange, call) ->
                send(exchange, 200, call == 0 ? CONTENT : CONTENT + "more", call == 0 ? CUT : CONTENT.length() + 4);

        assertThat(download().getException())
                .rootCause()
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has changed");
    }

    @Test
    void aStoreIsFollowedToOnceAndWithoutTheKey() {
        answer = (exchange, call) -> {
            if (call == 0) {
                exchange.getResponseHeaders()
                        .set(
                                "Location",
                                "http://localhost:" + server.getAddress().getPort() + "/s3");
                exchange.sendResponseHeaders(302, -1);
            } else {
                send(exchange, 200, CONTENT, CONTENT.length());
            }
        };

        assertThat(download().getMessage().getBody()).isEqualTo(CONTENT);
        assertThat(calls).containsExactly(FILE + " null null null", "/s3 null null null");
    }

    @Test
    void redirectsWithoutEndAreAFailure() {
        answer = (exchange, call) -> {
            exchange.getResponseHeaders().set("Location", "/again");
            exchange.sendResponseHeaders(302, -1);
        };

        assertThat(download().getException()).isInstanceOf(TwentyServerException.class);
        assertThat(calls).hasSize(2);
    }

    @Test
    void anAnswerWhoseEndCannotBeToldIsRefused() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> {
                try (Socket client = socket.accept()) {
                    client.getInputStream().read(new byte[4096]);
                    client.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhalf a fi"
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            String uri = "twenty:general/downloadFile?maxRetries=0&apiKey=k&baseUrl=http://127.0.0.1:"
                    + socket.getLocalPort();

            Exchange done = template.send(uri, sent -> sent.getMessage().setBody(FILE));

            served.get();
            assertThat(done.getException())
                    .isInstanceOf(TwentyServerException.class)
                    .hasMessageContaining("does not tell where it ends");
        }
    }
}
