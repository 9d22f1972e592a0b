package io.github.cameltwenty.internal.observe;

import java.time.Duration;
import java.time.Instant;

/**
 * A change that was handed to a route.
 *
 * @param feed whose resource is that of the endpoint, which may be {@code *}
 * @param resource that the record is of
 * @param event as {@code created}
 * @param source as {@code webhook} or {@code poll}
 * @param at when it happened, by the server's clock; null where it is not known
 * @param lag how long it has taken from then until the route was done with it; null where it is not known
 */
public record ObservedChange(
        ObservedAction feed, String resource, String event, String source, Instant at, Duration lag) {}
