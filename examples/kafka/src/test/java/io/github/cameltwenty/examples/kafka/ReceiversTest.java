package io.github.cameltwenty.examples.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.undertow.Undertow;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.main.Main;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two receivers behind a load balancer, and a poller afterwards, which must not tell it all again. */
class ReceiversTest {
    private static final int PEOPLE = 40;

    private static final List<Integer> PORTS = List.of(freePort(), freePort());
    private static final List<Integer> ANSWERS = new CopyOnWriteArrayList<>();
    private static final Undertow BALANCER = balancer();

    private static TwentySandbox twenty;
    private static Servers servers;

    @BeforeAll
    static void pushEachChangeTwiceAndPoll() throws Exception {
        twenty = TwentySandbox.start();
        servers = new Servers(Map.of());
        BALANCER.start();
        List<Main> receivers = List.of(receiver("one", PORTS.get(0)), receiver("two", PORTS.get(1)));
        receivers.forEach(Main::start);
        twenty.deliverWith(delivery -> List.of(Duration.ZERO, Duration.ofMillis(100)));
        try (Crm ignored = new Crm(twenty, PEOPLE)) {
            await().atMost(Duration.ofMinutes(1)).until(() -> ANSWERS.size() == 2 * PEOPLE);
        }
        receivers.forEach(Main::stop);
        poll();
    }

    private static void poll() {
        twenty.clearRequests();
        Main poller = Instances.create("poller", "worker", twenty, servers);
        poller.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> polls() > 3);
        poller.stop();
    }

    private static long polls() {
        return twenty.requests().stream()
                .filter(request -> request.path().equals("/rest/people"))
                .count();
    }

    @AfterAll
    static void close() throws Exception {
        BALANCER.stop();
        servers.close();
        twenty.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Undertow balancer() {
        LoadBalancingProxyClient receivers = new LoadBalancingProxyClient();
        PORTS.forEach(port -> receivers.addHost(URI.create("http://127.0.0.1:" + port)));
        ProxyHandler proxy = ProxyHandler.builder().setProxyClient(receivers).build();
        return Undertow.builder()
                .addHttpListener(0, "127.0.0.1", exchange -> {
                    exchange.addExchangeCompleteListener((done, next) -> {
                        ANSWERS.add(done.getStatusCode());
                        next.proceed();
                    });
                    proxy.handleRequest(exchange);
                })
                .build();
    }

    private static String url() {
        InetSocketAddress address =
                (InetSocketAddress) BALANCER.getListenerInfo().get(0).getAddress();
        return "http://127.0.0.1:" + address.getPort();
    }

    private static Main receiver(String name, int port) {
        Main main = Instances.create(name, "poller,worker", twenty, servers);
        main.addOverrideProperty("hooks.url", url());
        main.addOverrideProperty("hooks.port", Integer.toString(port));
        main.configure().addRoutesBuilder(ReceiverRoute.class);
        return main;
    }

    @Test
    void eachChangeIsPublishedOnce() {
        assertThat(Topic.read(servers))
                .extracting(ConsumerRecord::key)
                .hasSize(PEOPLE)
                .doesNotHaveDuplicates();
    }

    @Test
    void bothReceiversPublish() {
        assertThat(Topic.read(servers))
                .extracting(message -> Topic.header(message, "polledBy"))
                .containsOnly("one", "two");
    }

    @Test
    void whatComesTwiceIsRefusedByTheOtherToo() {
        assertThat(ANSWERS).filteredOn(status -> status == 200).hasSize(PEOPLE);
    }

    @Test
    void theLastToStopTakesTheWebhookAway() {
        assertThat(twenty.records("webhooks")).isEmpty();
    }
}
