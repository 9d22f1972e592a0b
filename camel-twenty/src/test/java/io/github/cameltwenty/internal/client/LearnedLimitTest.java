package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** A server's limit is learned from its first refusal, where none is set. */
class LearnedLimitTest extends SandboxedTest {
    private static final int CALLS = 20;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().frontRateLimit(CALLS, WINDOW);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getComponent("twenty", io.github.cameltwenty.TwentyComponent.class)
                .getConfiguration()
                .setMaxRetries(1);
        return context;
    }

    @Test
    void aBulkWriteWithSeveralCallsAtATimeGoesThrough() {
        Exchange done = sent("twenty:companies/createMany?parallelism=4&batchSize=1", companies(3 * CALLS));

        assertThat(twenty.records("companies")).hasSize(3 * CALLS);
        assertThat(done.getMessage().getHeader(TwentyConstants.RETRIES, Integer.class))
                .isLessThan(CALLS);
    }

    @Test
    void manyCallersThatAreRefusedAtOnceAreAllLetIn() {
        List<CompletableFuture<Exchange>> sent = new ArrayList<>();
        for (int i = 0; i < 2 * CALLS; i++) {
            sent.add(CompletableFuture.supplyAsync(
                    () -> send("twenty:companies/findMany", null), thread -> new Thread(thread).start()));
        }

        assertThat(sent)
                .allSatisfy(done -> assertThat(done.join().getException()).isNull());
    }

    @Test
    void callsWaitInsteadOfBeingRefused() {
        IntStream.range(0, CALLS).forEach(i -> sent("twenty:companies/findMany", null));
        sent("twenty:companies/findMany", null);
        long begin = System.nanoTime();

        IntStream.range(0, 4).forEach(i -> sent("twenty:companies/findMany", null));

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isGreaterThanOrEqualTo(WINDOW.dividedBy(CALLS).multipliedBy(3));
    }

    @Test
    void aFigureIsObeyedInstead() {
        configuration().setRequestsPerSecond(100);
        IntStream.range(0, CALLS).forEach(i -> sent("twenty:companies/findMany", null));
        twenty.misbehaveWith(request -> Misbehaviour.none());

        assertThat(sent("twenty:companies/findMany", null).getException()).isNull();
    }

    @Test
    void aServerThatLetsNothingInIsGivenUpAfterTwoWindows() {
        twenty.misbehaveWith(request -> Misbehaviour.status(
                429, "{\"statusCode\":429,\"error\":\"x\",\"messages\":[\"Limit reached (10 tokens per 200 ms)\"]}"));
        long begin = System.nanoTime();

        failure(TwentyRateLimitException.class, "twenty:companies/createOne", Map.of("name", "Acme"));

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(400), Duration.ofSeconds(20));
    }
}
