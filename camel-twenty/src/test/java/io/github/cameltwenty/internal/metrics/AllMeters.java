package io.github.cameltwenty.internal.metrics;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.observe.CallWatch;
import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.observe.ObservedCall;
import io.github.cameltwenty.internal.observe.ObservedChange;
import io.github.cameltwenty.internal.observe.ObservedWorkspace;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Has a registry give every meter that there is. */
public final class AllMeters {
    private static final String WORKSPACE = "https://crm.example.com";
    private static final ObservedAction CREATES = new ObservedAction(WORKSPACE, "companies", Operation.CREATE_MANY);
    private static final ObservedAction FEED = new ObservedAction(WORKSPACE, "companies", Operation.CHANGES);

    private AllMeters() {}

    private record Client(String baseUrl, OptionalLong tokensLeft, int openConnections) implements ObservedWorkspace {}

    private record Call(
            ObservedAction action,
            Operation operation,
            String method,
            String pathTemplate,
            int repeats,
            Duration waited)
            implements ObservedCall {}

    /** To be closed by who asked, so that the gauges leave. */
    public static AutoCloseable in(MeterRegistry registry) {
        MicrometerObserver observer = new MicrometerObserver(registry);
        Client client = new Client(WORKSPACE, OptionalLong.of(7), 2);
        observer.opened(client);
        CallWatch call = observer.calling(
                new Call(CREATES, Operation.CREATE_MANY, "POST", "/rest/batch/companies", 1, Duration.ofMillis(20)));
        call.answered(429);
        call.ended(new TwentyRateLimitException(
                "too many",
                new TwentyException.Refusal("companies", "createMany", 429, null, List.of("too many")),
                null,
                null));
        observer.read(FEED, 3, true);
        observer.written(CREATES, 2, 1);
        observer.batchSize(CREATES, 200);
        ObservedChange change =
                new ObservedChange(FEED, "companies", "created", "poll", Instant.now(), Duration.ofSeconds(2));
        observer.delivered(change, true);
        observer.delivered(change, false);
        observer.polled(FEED, null);
        observer.webhookRefused(FEED, "unsigned");
        return () -> observer.closed(client);
    }
}
