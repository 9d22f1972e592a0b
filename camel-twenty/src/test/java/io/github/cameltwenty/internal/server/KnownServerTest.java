package io.github.cameltwenty.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is known of a server is asked for when it is needed, and kept for as long as it may be trusted. */
class KnownServerTest {
    private static final TwentyRequest PURPOSE =
            TwentyRequest.of("companies", Operation.DELETE_ONE, "20202020-a000-4485-94de-70c2a98daef2", Map.of(), null);
    private static final String CORE = """
            {"info": {"version": "1"},
             "paths": {
               "/companies": {"post": {"requestBody": {"content": {"application/json": {"schema":
                   {"$ref": "#/components/schemas/Company"}}}}}},
               "/companies/{id}": {"delete": {"parameters": [{"name": "softDelete"}]}}},
             "components": {"schemas": {
               "Company": {"type": "object", "properties": {"name": {"type": "string"}}},
               "CompanyForResponse": {"type": "object", "properties": {"name": {"type": "string"}}}}}}
            """;

    private final AtomicLong now = new AtomicLong();
    private final List<String> asked = new ArrayList<>();
    private KnownServer server = new KnownServer("auto", now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** A server that gives its documents. */
    private JsonNode documents(String path) {
        asked.add(path);
        try {
            String text = path.endsWith("core") ? CORE : "{\"paths\":{\"/webhooks\":{}}}";
            return Json.tree(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Function<String, JsonNode> failing(Function<TwentyRequest, TwentyException> failure) {
        return path -> {
            asked.add(path);
            throw failure.apply(PURPOSE);
        };
    }

    private static TwentyException notFound(TwentyRequest request) {
        return new TwentyNotFoundException(request.action(), request.refusal(404, null, List.of("Cannot GET")));
    }

    @Test
    void isAskedOnceInTenMinutes() {
        assertThat(server.get(this::documents).offers(Capability.SOFT_DELETE)).isTrue();
        pass(Duration.ofMinutes(10));
        server.get(this::documents);
        assertThat(asked).containsExactly("/rest/open-api/core", "/rest/open-api/metadata");

        pass(Duration.ofNanos(1));
        server.get(this::documents);

        assertThat(asked).hasSize(4);
    }

    @Test
    void withoutDocumentIsTakenForA10AndAskedAgainAfterHalfAMinute() {
        assertThat(server.get(failing(KnownServerTest::notFound)).version()).isEqualTo("1.0");
        assertThat(asked).containsExactly("/rest/open-api/core", "/open-api/core");
        pass(Duration.ofSeconds(30));
        assertThat(server.get(this::documents).version()).isEqualTo("1.0");

        pass(Duration.ofNanos(1));

        assertThat(server.get(this::documents).version()).isEqualTo("current");
    }

    @Test
    void aKeyThatIsRefusedIsToldAndNotKept() {
        Function<String, JsonNode> refusing = failing(request ->
                new TwentyAuthenticationException(request.action(), request.refusal(401, null, List.of("No payload"))));

        assertThatThrownBy(() -> server.get(refusing)).isInstanceOf(TwentyAuthenticationException.class);

        assertThat(server.get(this::documents).isRead()).isTrue();
    }

    @Test
    void aServerThatIsDownIsToldInTheNameOfWhoAskedAndNotKept() {
        Function<String, JsonNode> down = failing(
                request -> new TwentyServerException(request.action(), request.refusal(503, null, List.of("busy"))));

        assertThatThrownBy(() -> server.get(down)).hasMessage("companies/deleteOne");

        assertThat(server.get(this::documents).isRead()).isTrue();
    }

    @Test
    void saysHowItKnows() {
        assertThat(server.state()).isEqualTo(new KnownServer.State(KnownServer.How.UNKNOWN, null, null, null));

        server.get(failing(KnownServerTest::notFound));
        assertThat(server.state())
                .isEqualTo(new KnownServer.State(KnownServer.How.ASSUMED, "1.0", null, Duration.ZERO));
        pass(Duration.ofSeconds(31));
        server.get(this::documents);
        pass(Duration.ofSeconds(7));
        assertThat(server.state())
                .isEqualTo(new KnownServer.State(
                        KnownServer.How.ASKED, "current", "November 2025", Duration.ofSeconds(7)));

        server.forget();
        assertThat(server.state().how()).isEqualTo(KnownServer.How.UNKNOWN);
    }

    @Test
    void saysThatItsVersionWasGiven() {
        server = new KnownServer("current", now::get);

        assertThat(server.state()).isEqualTo(new KnownServer.State(KnownServer.How.GIVEN, "current", null, null));
    }

    @Test
    void aLookUpThatHangsKeepsNobodyFromSeeingWhatIsKnown() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> lookUp = thread.submit(() -> server.get(path -> {
            asking.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return documents(path);
        }));
        asking.await();

        assertThat(server.known()).isEmpty();
        assertThat(server.state().how()).isEqualTo(KnownServer.How.UNKNOWN);
        answer.countDown();
        lookUp.get();
        thread.shutdown();
    }

    @Test
    void manyThatNeedToKnowAtOnceAskOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(threads.submit(() -> {
                start.await();
                return server.get(this::documents);
            }));
        }

        start.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();

        assertThat(asked).hasSize(2);
    }

    @Test
    void aVersionThatIsGivenIsNotAskedFor() {
        server = new KnownServer("current", now::get);

        assertThat(server.get(this::documents).offers(Capability.SOFT_DELETE)).isTrue();
        assertThat(server.isKnownToHaveMoved("views")).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void whereHarmIsPossibleTheServerIsAskedThoughAVersionIsGiven() {
        server = new KnownServer("1.0", now::get);

        assertThat(server.getDocumented(this::documents).offers(Capability.SOFT_DELETE))
                .isTrue();
    }

    @Test
    void aServerThatSaysNothingThenIsTakenForTheVersionThatIsGiven() {
        server = new KnownServer("current", now::get);

        assertThat(server.getDocumented(failing(KnownServerTest::notFound)).version())
                .isEqualTo("current");
    }

    @Test
    void itIsKnownToHaveMovedSettingsOnlyWhileThatIsFresh() {
        assertThat(server.isKnownToHaveMoved("webhooks")).isFalse();
        server.get(this::documents);
        assertThat(server.isKnownToHaveMoved("webhooks")).isTrue();

        pass(Duration.ofMinutes(11));

        assertThat(server.isKnownToHaveMoved("webhooks")).isFalse();
    }
}
