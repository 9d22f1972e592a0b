package io.github.cameltwenty.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** What is measured of calls and of the rate limit. */
class CallMetricsTest extends MeteredTest {
    private static final String TOO_MANY = "{\"statusCode\":429,\"error\":\"x\",\"messages\":[\"%s\"]}";

    @Test
    void aCallIsTimedUnderWhatItDoes() {
        sent("twenty:companies/findMany", null);

        Timer timer = (Timer) only(TwentyMeter.CALLS);
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive();
        assertThat(timer.getId().getTags())
                .containsExactlyInAnyOrder(
                        Tag.of("workspace", host()),
                        Tag.of("resource", "companies"),
                        Tag.of("operation", "findMany"),
                        Tag.of("outcome", "SUCCESS"),
                        Tag.of("status", "200"));
    }

    @Test
    void aCallThatIsPartOfAnOperationHasTheOperationsName() {
        sent("twenty:companies/upsertOne?upsertBy=name", Map.of("name", "Acme"));

        assertThat(registry.get(TwentyMeter.CALLS.meterName()).timers())
                .extracting(timer -> timer.getId().getTag("operation"))
                .containsOnly("upsertOne");
    }

    @Test
    void aRefusalIsAnErrorOfTheClient() {
        send("twenty:companies/findOne", null, Map.of("CamelTwentyId", StubbedTest.ID));

        assertThat(calls("CLIENT_ERROR")).isEqualTo(1);
        assertThat(calls("SUCCESS")).isZero();
    }

    @Test
    void aFailureIsOneOfTheServerWithItsStatus() {
        twenty.misbehave(Misbehaviour.html(502));
        send("twenty:companies/findMany?maxRetries=0", null);

        assertThat(only(TwentyMeter.CALLS).getId().getTags())
                .contains(Tag.of("outcome", "SERVER_ERROR"), Tag.of("status", "502"));
    }

    @Test
    void aCallWithoutAnAnswerHasNoStatus() {
        twenty.misbehave(Misbehaviour.dropBefore());
        send("twenty:companies/findMany?maxRetries=0", null);

        assertThat(only(TwentyMeter.CALLS).getId().getTags())
                .contains(Tag.of("outcome", "UNKNOWN"), Tag.of("status", "IO_ERROR"));
    }

    /** Cannot be written as JSON. */
    public static final class Unreadable {
        public String getText() {
            throw new IllegalStateException("no text");
        }
    }

    @Test
    void whatIsRefusedBeforeACallIsNoCall() {
        failure(
                TwentyValidationException.class,
                "twenty:companies/createOne?checkRecords=off",
                Map.of("name", new Unreadable()));

        assertThat(registry.find(TwentyMeter.CALLS.meterName()).timers()).isEmpty();
    }

    private long calls(String outcome) {
        return registry.find(TwentyMeter.CALLS.meterName()).tags("outcome", outcome).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void eachAttemptIsACallAndThoseAfterTheFirstAreRetries() {
        twenty.misbehave(Misbehaviour.html(503), Misbehaviour.html(503));
        sent("twenty:companies/findMany", null);

        assertThat(calls("SERVER_ERROR")).isEqualTo(2);
        assertThat(calls("SUCCESS")).isEqualTo(1);
        assertThat(count(TwentyMeter.RETRIES, "resource", "companies", "operation", "findMany"))
                .isEqualTo(2);
    }

    @Test
    void aRefusalForTooManyCallsAndTheWaitAfterItAreCounted() {
        twenty.misbehave(Misbehaviour.status(429, TOO_MANY.formatted("Limit reached (2 tokens per 100 ms)")));
        sent("twenty:companies/findMany", null);

        assertThat(count(TwentyMeter.RATE_LIMIT_REFUSALS, "operation", "findMany"))
                .isEqualTo(1);
        Timer wait = (Timer) only(TwentyMeter.RATE_LIMIT_WAIT);
        assertThat(wait.totalTime(TimeUnit.MILLISECONDS)).isGreaterThan(1);
    }

    @Test
    void theWaitForATurnIsMeasured() {
        configuration().setRequestsPerSecond(1);
        IntStream.range(0, 3).forEach(i -> sent("twenty:companies/findMany", null));

        Timer wait = (Timer) only(TwentyMeter.RATE_LIMIT_WAIT);
        assertThat(wait.totalTime(TimeUnit.MILLISECONDS)).isGreaterThan(50);
    }

    @Test
    void withoutALimitNobodyWaits() {
        sent("twenty:companies/findMany", null);

        assertThat(registry.find(TwentyMeter.RATE_LIMIT_WAIT.meterName()).timers())
                .isEmpty();
        assertThat(gauge(TwentyMeter.RATE_LIMIT_TOKENS, "workspace", host())).isNaN();
    }

    @Test
    void theTokensOfALimitThatIsSetAreShown() {
        configuration().setRequestsPerMinute(60);
        sent("twenty:companies/findMany", null);

        assertThat(gauge(TwentyMeter.RATE_LIMIT_TOKENS, "workspace", host())).isBetween(0.0, 2.0);
    }

    @Test
    void theTokensOfALimitThatIsLearnedAreShown() {
        twenty.misbehave(Misbehaviour.status(429, TOO_MANY.formatted("Limit reached (100 tokens per 60000 ms)")));
        sent("twenty:companies/findMany", null);

        assertThat(gauge(TwentyMeter.RATE_LIMIT_TOKENS, "workspace", host())).isBetween(0.0, 100.0);
    }

    @Test
    void openConnectionsAreShownAsLongAsTheWorkspaceIsInUse() throws Exception {
        sent("twenty:companies/findMany", null);
        assertThat(gauge(TwentyMeter.CONNECTIONS_OPEN, "workspace", host())).isEqualTo(1);

        context.stop();

        assertThat(registry.find(TwentyMeter.CONNECTIONS_OPEN.meterName()).gauge())
                .isNull();
        assertThat(Gauges.areNone()).isTrue();
    }

    @Test
    void twoContextsShareTheGaugesOfAWorkspace() throws Exception {
        sent("twenty:companies/findMany", null);
        try (CamelContext second = new DefaultCamelContext()) {
            second.getRegistry().bind(BoundRegistry.NAME, registry);
            TwentyComponent component = second.getComponent("twenty", TwentyComponent.class);
            component.setBaseUrl(twenty.baseUrl());
            component.setApiKey(twenty.apiKey());
            second.start();
            second.createProducerTemplate().sendBody("twenty:companies/findMany", null);

            assertThat(gauge(TwentyMeter.CONNECTIONS_OPEN)).isEqualTo(2);
        }
        assertThat(gauge(TwentyMeter.CONNECTIONS_OPEN)).isEqualTo(1);
    }

    @Test
    void aCallThatTakesLongIsTimedSo() {
        twenty.misbehave(Misbehaviour.delay(Duration.ofMillis(200)));
        sent("twenty:companies/findMany", null);

        Timer timer = (Timer) only(TwentyMeter.CALLS);
        assertThat(timer.max(TimeUnit.MILLISECONDS)).isGreaterThanOrEqualTo(200);
    }
}
