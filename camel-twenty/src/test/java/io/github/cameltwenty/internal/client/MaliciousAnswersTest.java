package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConfiguration;
import io.github.cameltwenty.TwentyTimeoutException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a server does, a call to it ends in time with an exception that tells what happened, and the next call works. */
class MaliciousAnswersTest extends CamelTestSupport {
    private static final Duration SOON = Duration.ofSeconds(8);

    private final MaliciousServer server = new MaliciousServer();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setBaseUrl(server.baseUrl());
        twenty.setApiKey("key-e3b0c442");
        TwentyConfiguration configuration = twenty.getConfiguration();
        configuration.setMaxRetries(0);
        configuration.setConnectTimeout(200);
        configuration.setResponseTimeout(300);
        configuration.setCallTimeout(1500);
        configuration.setMaxResponseSize(200_000);
        return context;
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Exchange find(String options) {
        return template.send("twenty:companies/findOne" + options, exchange -> exchange.getMessage()
                .setBody(StubbedTest.ID));
    }

    private static <T> T soon(Callable<T> call) throws Exception {
        long start = System.nanoTime();
        T result = call.call();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        return result;
    }

    @ParameterizedTest
    @EnumSource(Malice.class)
    void endsInTimeAndTheNextCallWorks(Malice malice) throws Exception {
        server.play(malice);

        Exception failure = soon(() -> find("")).getException();
        Object next = soon(() -> find("?maxRetries=2&retryDelay=1&responseTimeout=5s&callTimeout=5s"))
                .getMessage()
                .getBody();

        assertThat(failure).isInstanceOf(malice.told);
        assertThat(next).isInstanceOf(Map.class);
    }

    @Test
    void aRequestThatNobodyReadsIsGivenUp() throws Exception {
        server.play(Malice.DOES_NOT_EVEN_READ);
        Map<String, Object> large = Map.of("name", "x".repeat(12_000_000));

        Exchange failed = soon(
                () -> template.send("twenty:companies/createOne?checkRecords=off", exchange -> exchange.getMessage()
                        .setBody(large)));

        assertThat(failed.getException())
                .isInstanceOfSatisfying(TwentyTimeoutException.class, e -> assertThat(e.isSent())
                        .isTrue())
                .hasMessageContaining("it took longer than callTimeout, 1500 ms; the request may have arrived");
    }

    @Test
    void anEncryptedConnectionThatNobodyBeginsIsGivenUp() throws Exception {
        server.play(Malice.SAYS_NOTHING);

        Exchange failed =
                soon(() -> find("?apiKey=k&baseUrl=" + server.baseUrl().replace("http:", "https:")));

        assertThat(failed.getException())
                .isInstanceOfSatisfying(TwentyTimeoutException.class, e -> assertThat(e.isSent())
                        .isFalse());
    }

    @Test
    void aConnectionThatNobodyAcceptsIsGivenUp() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fillQueue(deaf, waiting);

            Exchange failed = soon(() -> find("?apiKey=k&baseUrl=http://127.0.0.1:" + deaf.getLocalPort()));

            assertThat(failed.getException())
                    .isInstanceOfSatisfying(TwentyTimeoutException.class, e -> assertThat(e.isSent())
                            .isFalse());
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static void fillQueue(ServerSocket server, List<Socket> waiting) {
        for (int i = 0; i < 20; i++) {
            Socket socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 100);
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void whatIsTooLargeIsNotAskedForAgain() {
        context.getComponent("twenty", TwentyComponent.class).getConfiguration().setMaxRetries(3);
        server.play(Malice.ONE_STRING_OF_1_GB);

        Exchange failed = find("?callTimeout=10s");

        assertThat(failed.getException())
                .isInstanceOf(TwentyTimeoutException.class)
                .hasMessageContaining("the answer is larger than maxResponseSize, 200000 bytes");
    }

    @Test
    void whatComesTooLateIsAskedForAgain() {
        context.getComponent("twenty", TwentyComponent.class).getConfiguration().setMaxRetries(1);
        server.play(Malice.SAYS_NOTHING);

        assertThat(find("").getMessage().getBody()).isInstanceOf(Map.class);
    }

    @Test
    void theLargeOnesAreToldInAHeapOf64Megabytes() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MaliciousAnswersInASmallHeap.class.getName())
                .redirectErrorStream(true)
                .start();

        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(said).isZero();
        assertThat(Stream.of(Malice.values()).filter(Malice::isLarge))
                .hasSizeGreaterThan(20)
                .allSatisfy(malice -> assertThat(said).contains(malice + ": told"));
    }
}
