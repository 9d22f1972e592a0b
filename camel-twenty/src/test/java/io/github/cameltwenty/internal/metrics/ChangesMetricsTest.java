package io.github.cameltwenty.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.internal.changes.webhook.PushedTest;
import io.github.cameltwenty.internal.changes.webhook.SignedBody;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** What is measured of routes that begin with a change. */
class ChangesMetricsTest extends PushedTest {
    private static final String POLLED = "twenty:companies/changes?" + FAST;
    private static final String PUSHED = "twenty:companies/changes?maxBodySize=5000&webhookSecret=" + SECRET;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    /** A record that was changed an hour ago. */
    @Override
    protected TwentySandboxOptions options() {
        String time = Instant.now()
                .minus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
        return TwentySandbox.options().seed(Map.of("companies", companiesOf(time, 1)));
    }

    @Override
    protected CamelContext start(RouteBuilder routes) throws Exception {
        return super.start(new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                getContext().getRegistry().bind(BoundRegistry.NAME, registry);
                getContext().addRoutes(routes);
            }
        });
    }

    private double count(TwentyMeter meter, String... tags) {
        return registry.find(meter.meterName()).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private void awaitCount(int times, TwentyMeter meter, String... tags) {
        await().untilAsserted(() -> assertThat(count(meter, tags)).isGreaterThanOrEqualTo(times));
    }

    @Test
    void eachChangeIsCountedUnderItsEventAndSource() throws Exception {
        start(POLLED);
        String id = create("Acme");
        awaitReceived(1);
        rename(id, "Acme Ltd");
        awaitReceived(2);

        awaitCount(1, TwentyMeter.CHANGES_DELIVERED, "resource", "companies", "event", "created", "source", "poll");
        awaitCount(1, TwentyMeter.CHANGES_DELIVERED, "resource", "companies", "event", "updated", "source", "poll");
        assertThat(count(TwentyMeter.CHANGES_FAILED)).isZero();
    }

    @Test
    void theLagIsTheTimeSinceTheRecordWasChanged() throws Exception {
        start("twenty:companies/changes?initialSync=all&" + FAST);
        awaitCount(1, TwentyMeter.CHANGES_DELIVERED);

        Timer lag = registry.get(TwentyMeter.CHANGES_LAG.meterName()).timer();
        await().untilAsserted(() -> assertThat(lag.count()).isEqualTo(1));
        assertThat(lag.max(TimeUnit.MINUTES)).isBetween(60.0, 65.0);
    }

    @Test
    void aRouteThatFailsIsCounted() throws Exception {
        AtomicInteger failures = new AtomicInteger(2);
        start(POLLED, exchange -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the other system is down");
            }
        });
        create("Acme");
        awaitReceived(1);

        assertThat(count(TwentyMeter.CHANGES_FAILED, "resource", "companies")).isEqualTo(2);
        awaitCount(1, TwentyMeter.CHANGES_DELIVERED);
    }

    @Test
    void aPollThatCannotReadIsCounted() throws Exception {
        start(POLLED + "&maxRetries=0");
        awaitCount(1, TwentyMeter.CHANGES_POLLS, "outcome", "SUCCESS");
        assertThat(count(TwentyMeter.CHANGES_POLLS, "outcome", "FAILURE")).isZero();

        twenty.misbehaveWith(request -> Misbehaviour.html(502));

        awaitCount(1, TwentyMeter.CHANGES_POLLS, "resource", "companies", "outcome", "FAILURE");
    }

    @Test
    void recordsThatAPollReadsAreCountedAsItsOwn() throws Exception {
        start(POLLED);
        create("Acme");
        awaitReceived(1);

        assertThat(count(TwentyMeter.RECORDS_READ, "operation", "changes")).isPositive();
        assertThat(count(TwentyMeter.PAGES, "operation", "changes")).isPositive();
    }

    private double refused(String reason) {
        return count(TwentyMeter.WEBHOOKS_REFUSED, "resource", "companies", "reason", reason);
    }

    @Test
    void aWebhookThatIsNotSignedIsRefusedAsUnsigned() throws Exception {
        push(PUSHED);
        post(Map.of(), SignedBody.created("companies", "Acme"));

        assertThat(refused("unsigned")).isEqualTo(1);
    }

    @Test
    void anOldWebhookIsRefusedAsStale() throws Exception {
        push(PUSHED);
        byte[] body = SignedBody.created("companies", "Acme");
        post(SignedBody.headers(SECRET, System.currentTimeMillis() - 301_000, body), body);

        assertThat(refused("stale")).isEqualTo(1);
    }

    @Test
    void aWebhookThatComesAgainIsRefusedAsReplayed() throws Exception {
        push(PUSHED);
        byte[] body = SignedBody.created("companies", "Acme");
        Map<String, String> headers = SignedBody.headers(SECRET, System.currentTimeMillis(), body);
        post(headers, body);
        post(headers, body);

        assertThat(refused("replayed")).isEqualTo(1);
        assertThat(count(TwentyMeter.CHANGES_DELIVERED, "source", "webhook")).isEqualTo(1);
    }

    @Test
    void aWebhookThatIsTooLargeIsRefusedAsThat() throws Exception {
        push(PUSHED);
        byte[] body = SignedBody.created("companies", "x".repeat(5000));
        post(SignedBody.headers(SECRET, System.currentTimeMillis(), body), body);

        assertThat(refused("too_large")).isEqualTo(1);
    }

    @Test
    void aSignedBodyThatIsNoEventIsRefusedAsMalformed() throws Exception {
        push(PUSHED);
        byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
        post(SignedBody.headers(SECRET, System.currentTimeMillis(), body), body);

        assertThat(refused("malformed")).isEqualTo(1);
    }
}
