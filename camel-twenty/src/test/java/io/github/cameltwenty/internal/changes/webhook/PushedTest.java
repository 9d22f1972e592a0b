package io.github.cameltwenty.internal.changes.webhook;

import io.github.cameltwenty.internal.changes.poll.PolledTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Contexts that receive webhooks of a sandbox. */
public abstract class PushedTest extends PolledTest {
    protected static final String SECRET = "my-secret";

    protected final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();

    public static int freePort() {
        // below those that the system gives to clients, one of which may take it meanwhile
        for (int port = 20_000 + ThreadLocalRandom.current().nextInt(10_000); ; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken
            }
        }
    }

    /** A pushed route; the path of its webhook is {@code /hook}. */
    protected CamelContext push(String uri) throws Exception {
        return push(uri, exchange -> {});
    }

    protected CamelContext push(String uri, Consumer<Exchange> step) throws Exception {
        return push(port, uri, step);
    }

    protected CamelContext push(int ownPort, String uri, Consumer<Exchange> step) throws Exception {
        return start(new RouteBuilder() {
            @Override
            public void configure() {
                restConfiguration().component("undertow").host("127.0.0.1").port(ownPort);
                from("webhook:" + uri + (uri.contains("?") ? "&" : "?")
                                + "webhookComponentName=undertow&webhookPath=/hook&webhookExternalUrl=" + url())
                        .process(exchange -> {
                            step.accept(exchange);
                            receive(exchange);
                        });
            }
        });
    }

    protected String url() {
        return "http://127.0.0.1:" + port;
    }

    protected int post(Map<String, String> headers, byte[] body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + "/hook"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
