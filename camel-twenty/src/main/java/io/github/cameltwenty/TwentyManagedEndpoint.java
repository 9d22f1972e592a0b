package io.github.cameltwenty;

import io.github.cameltwenty.internal.changes.ChangesEndpoint;
import io.github.cameltwenty.internal.changes.feed.FeedView;
import io.github.cameltwenty.internal.changes.feed.Timestamps;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;

/** What JMX shows of an endpoint, and lets do with it: null, and refused, where it begins no route with changes. */
abstract class TwentyManagedEndpoint extends TwentyEndpointOptions {
    TwentyManagedEndpoint(String uri, TwentyComponent component) {
        super(uri, component);
    }

    /** Null for one that begins no route. */
    abstract ChangesEndpoint changes();

    /** What can be seen of its route; empty where it begins none. */
    Optional<FeedView> feed() {
        return Optional.ofNullable(changes()).flatMap(ChangesEndpoint::view);
    }

    private <T> T ofFeed(Function<FeedView, T> attribute) {
        return feed().map(attribute).orElse(null);
    }

    private ChangesEndpoint route() {
        if (changes() == null) {
            throw new IllegalStateException("twenty:" + getResource() + "/" + getOperation() + " begins no route");
        }
        return changes();
    }

    @ManagedAttribute(description = "State of the polls of a feed: Started, Suspended, Stopped")
    public String getFeedState() {
        return ofFeed(FeedView::state);
    }

    @ManagedAttribute(description = "All changes before this time are done")
    public String getFeedPosition() {
        return ofFeed(feed -> feed.position() == null ? null : feed.position().toString());
    }

    @ManagedAttribute(description = "All soft deletions before this time are done")
    public String getFeedDeletionsPosition() {
        return ofFeed(feed -> feed.deletionsPosition() == null
                ? null
                : feed.deletionsPosition().toString());
    }

    @ManagedAttribute(description = "What has changed longer ago than this is done, in milliseconds")
    public Long getFeedLag() {
        return ofFeed(feed -> feed.lag() == null ? null : feed.lag().toMillis());
    }

    @ManagedAttribute(description = "How many changes are on their way through the route")
    public Integer getFeedMessagesUnderWay() {
        return ofFeed(FeedView::underWay);
    }

    @ManagedAttribute(description = "How many ids the last sweep has found")
    public Long getFeedKnownIds() {
        return ofFeed(FeedView::knownIds);
    }

    @ManagedOperation(description = "No poll begins from now on, and webhooks beside polls are refused")
    public void suspendFeed() {
        route().suspend();
    }

    @ManagedOperation(description = "Polls go on where they were suspended")
    public void resumeFeed() {
        route().resume();
    }

    @ManagedOperation(
            description = "Goes on from a time, as 2026-01-31T00:00:00Z: changes since then are told once more,"
                    + " those before it are passed over")
    public void resetFeed(String time) {
        Instant to = Timestamps.of(time);
        if (to == null) {
            throw new IllegalArgumentException("'" + time + "' is no time as 2026-01-31T00:00:00Z");
        }
        route().reset(to);
    }
}
