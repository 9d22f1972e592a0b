package io.github.cameltwenty.internal.metrics;

import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.observe.CallWatch;
import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.observe.ObservedCall;
import io.github.cameltwenty.internal.observe.ObservedChange;
import io.github.cameltwenty.internal.observe.ObservedWorkspace;
import io.github.cameltwenty.internal.observe.Observer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;

/** Counts and times in a registry what it is told. */
final class MicrometerObserver implements Observer {
    /** What is shorter is no waiting. */
    private static final Duration LEAST_WAIT = Duration.ofMillis(1);

    /** The status of a call without an answer, as Micrometer's own have it. */
    private static final String NO_ANSWER = "IO_ERROR";

    private final MeterRegistry registry;
    private final Meters meters;
    private final TagValues values = new TagValues();

    MicrometerObserver(MeterRegistry registry) {
        this.registry = registry;
        this.meters = new Meters(registry);
    }

    /** An action in the words of tags. */
    private record Tagged(String workspace, String resource, String operation) {}

    private Tagged tagged(ObservedAction action) {
        return new Tagged(
                values.workspace(action.workspace()),
                values.resource(action.resource()),
                action.operation().operationName());
    }

    @Override
    public void opened(ObservedWorkspace client) {
        Gauges.opened(registry, values.workspace(client.baseUrl()), client);
    }

    @Override
    public void closed(ObservedWorkspace client) {
        Gauges.closed(registry, values.workspace(client.baseUrl()), client);
    }

    @Override
    public CallWatch calling(ObservedCall call) {
        Tagged tags = tagged(call.action());
        if (call.repeats() > 0) {
            count(TwentyMeter.RETRIES, tags, 1);
        }
        if (call.waited().compareTo(LEAST_WAIT) >= 0) {
            meters.timer(TwentyMeter.RATE_LIMIT_WAIT, tags.workspace, tags.resource, tags.operation)
                    .record(call.waited());
        }
        return new TimedCall(tags, Timer.start(registry));
    }

    private final class TimedCall implements CallWatch {
        private final Tagged tags;
        private final Timer.Sample sample;
        private int status;

        TimedCall(Tagged tags, Timer.Sample sample) {
            this.tags = tags;
            this.sample = sample;
        }

        @Override
        public void answered(int answered) {
            status = answered;
        }

        @Override
        public void ended(Throwable failure) {
            if (failure instanceof TwentyRateLimitException) {
                count(TwentyMeter.RATE_LIMIT_REFUSALS, tags, 1);
            }
            boolean isRefusedHere = status == 0 && failure instanceof TwentyValidationException;
            if (!isRefusedHere) {
                sample.stop(meters.timer(
                        TwentyMeter.CALLS,
                        tags.workspace,
                        tags.resource,
                        tags.operation,
                        Outcome.of(status, failure).name(),
                        status == 0 ? NO_ANSWER : TagValues.status(status)));
            }
        }
    }

    @Override
    public void read(ObservedAction action, int records, boolean isPage) {
        Tagged tags = tagged(action);
        count(TwentyMeter.RECORDS_READ, tags, records);
        if (isPage) {
            count(TwentyMeter.PAGES, tags, 1);
        }
    }

    @Override
    public void written(ObservedAction action, int written, int refused) {
        Tagged tags = tagged(action);
        count(TwentyMeter.RECORDS_WRITTEN, tags, written);
        count(TwentyMeter.RECORDS_REFUSED, tags, refused);
    }

    private void count(TwentyMeter meter, Tagged tags, int times) {
        meters.counter(meter, tags.workspace, tags.resource, tags.operation).increment(times);
    }

    @Override
    public void batchSize(ObservedAction action, int records) {
        Tagged tags = tagged(action);
        Gauges.batchSize(registry, List.of(tags.workspace, tags.resource, tags.operation), records);
    }

    @Override
    public void delivered(ObservedChange change, boolean success) {
        String workspace = values.workspace(change.feed().workspace());
        String resource = values.resource(change.resource());
        TwentyMeter meter = success ? TwentyMeter.CHANGES_DELIVERED : TwentyMeter.CHANGES_FAILED;
        meters.counter(meter, workspace, resource, change.event(), change.source())
                .increment();
        if (success && change.lag() != null) {
            meters.timer(TwentyMeter.CHANGES_LAG, workspace, resource, change.source())
                    .record(change.lag());
        }
    }

    @Override
    public void polled(ObservedAction feed, Exception failure) {
        Outcome outcome = failure == null ? Outcome.SUCCESS : Outcome.FAILURE;
        Tagged tags = tagged(feed);
        meters.counter(TwentyMeter.CHANGES_POLLS, tags.workspace, tags.resource, outcome.name())
                .increment();
    }

    @Override
    public void webhookRefused(ObservedAction feed, String reason) {
        Tagged tags = tagged(feed);
        meters.counter(TwentyMeter.WEBHOOKS_REFUSED, tags.workspace, tags.resource, reason)
                .increment();
    }
}
