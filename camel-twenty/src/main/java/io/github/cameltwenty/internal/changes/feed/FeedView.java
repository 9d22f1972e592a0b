package io.github.cameltwenty.internal.changes.feed;

import java.time.Duration;
import java.time.Instant;

/**
 * What can be seen of a route that begins with changes. No record is in it.
 *
 * @param resource as in the endpoint's URI
 * @param way {@code poll}, {@code webhook}, or {@code webhook and poll}
 * @param routeId null where Camel does not tell it
 * @param state of its polls, as Camel names it; null where it does not poll
 * @param stateKey under which its position is kept; null where it does not poll
 * @param position all changes before it are done; null where there is none yet
 * @param deletionsPosition the same for soft deletions; null where there is none yet, or they are not polled
 * @param lag what has changed longer ago than this is done; null where it does not run
 * @param underWay how many messages are on their way through the route
 * @param failed whether a message failed and comes again
 * @param remembered how many states of records are in memory, so that no change is told twice
 * @param knownIds how many ids the last sweep has found; null where nothing is swept
 */
public record FeedView(
        String resource,
        String way,
        String routeId,
        String state,
        String stateKey,
        Instant position,
        Instant deletionsPosition,
        Duration lag,
        int underWay,
        boolean failed,
        int remembered,
        Long knownIds) {
    /** Of one that is pushed alone. */
    public static FeedView pushed(String resource) {
        return new FeedView(resource, "webhook", null, null, null, null, null, null, 0, false, 0, null);
    }
}
