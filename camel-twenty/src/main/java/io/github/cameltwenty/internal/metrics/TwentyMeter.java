package io.github.cameltwenty.internal.metrics;

import java.util.List;

/**
 * Each meter: its name and tags as Micrometer has them. Backends write them in their own way; Prometheus has
 * {@code camel_twenty_calls_seconds_count}. The table in {@code docs/observability.md} is made from this.
 */
public enum TwentyMeter {
    CALLS(
            "camel.twenty.calls",
            Kind.TIMER,
            "Attempts at calls over HTTP, from waiting for a connection to the last byte read",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.OPERATION,
            Tag.OUTCOME,
            Tag.STATUS),
    RETRIES(
            "camel.twenty.retries",
            Kind.COUNTER,
            "Attempts that repeated one that had failed",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.OPERATION),
    RATE_LIMIT_REFUSALS(
            "camel.twenty.rate.limit.refusals",
            Kind.COUNTER,
            "Calls that the server refused since there were too many: 429, or what Twenty says in its place",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.OPERATION),
    RATE_LIMIT_WAIT(
            "camel.twenty.rate.limit.wait",
            Kind.TIMER,
            "How long calls waited for their turn, or after a refusal, so as to keep the rate limit; from a millisecond on",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.OPERATION),
    RATE_LIMIT_TOKENS(
            "camel.twenty.rate.limit.tokens",
            Kind.GAUGE,
            "How many calls may go at once before one has to wait; NaN where no limit is set and no refusal has told one",
            Tag.WORKSPACE),
    RECORDS_READ(
            "camel.twenty.records.read",
            Kind.COUNTER,
            "Records in the answers to reads, also to those that a write or a poll takes",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.OPERATION),
    RECORDS_WRITTEN(
            "camel.twenty.records.written",
            Kind.COUNTER,
            "Records that were created, changed, deleted or restored, or needed no write",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.OPERATION),
    RECORDS_REFUSED(
            "camel.twenty.records.refused",
            Kind.COUNTER,
            "Records that were refused for what they hold, by the server or before a call; of a batch that is refused as a whole, one",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.OPERATION),
    PAGES("camel.twenty.pages", Kind.COUNTER, "Pages that were read", Tag.WORKSPACE, Tag.RESOURCE, Tag.OPERATION),
    BATCH_SIZE(
            "camel.twenty.batch.size",
            Kind.GAUGE,
            "How many records the next call of bulk work takes at the most",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.OPERATION),
    CONNECTIONS_OPEN(
            "camel.twenty.connections.open",
            Kind.GAUGE,
            "Connections to the workspace, in use or kept for the next call",
            Tag.WORKSPACE),
    CHANGES_DELIVERED(
            "camel.twenty.changes.delivered",
            Kind.COUNTER,
            "Changes that a route is done with",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.EVENT,
            Tag.SOURCE),
    CHANGES_FAILED(
            "camel.twenty.changes.failed",
            Kind.COUNTER,
            "Changes whose route failed, so that they come again",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.EVENT,
            Tag.SOURCE),
    CHANGES_LAG(
            "camel.twenty.changes.lag",
            Kind.TIMER,
            "From the change in Twenty, its updatedAt, until the route was done with it",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.SOURCE),
    CHANGES_POLLS(
            "camel.twenty.changes.polls",
            Kind.COUNTER,
            "Polls for changes that ended; FAILURE where Twenty could not be read, or a change not be handed over",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.OUTCOME),
    WEBHOOKS_REFUSED(
            "camel.twenty.webhooks.refused",
            Kind.COUNTER,
            "Webhooks that were refused",
            Tag.WORKSPACE,
            Tag.RESOURCE,
            Tag.REASON);

    /** What is measured. Times are in seconds where a backend has the choice. */
    public enum Kind {
        TIMER,
        COUNTER,
        GAUGE
    }

    /** The names of the tags. */
    private static final class Tag {
        static final String WORKSPACE = "workspace";
        static final String RESOURCE = "resource";
        static final String OPERATION = "operation";
        static final String OUTCOME = "outcome";
        static final String STATUS = "status";
        static final String EVENT = "event";
        static final String SOURCE = "source";
        static final String REASON = "reason";
    }

    private final String meterName;
    private final Kind kind;
    private final String description;
    private final List<String> tags;

    TwentyMeter(String meterName, Kind kind, String description, String... tags) {
        this.meterName = meterName;
        this.kind = kind;
        this.description = description;
        this.tags = List.of(tags);
    }

    public String meterName() {
        return meterName;
    }

    public Kind kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    /** Names of the tags, in the order in which their values are given. */
    public List<String> tags() {
        return tags;
    }
}
