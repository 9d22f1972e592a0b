package io.github.cameltwenty.internal.changes.feed;

import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.observe.ObservedChange;
import io.github.cameltwenty.internal.observe.Observer;
import java.time.Duration;
import java.time.Instant;

/** Has the observer know of the changes of a feed. */
record ToldChanges(ObservedAction feed, WorkspaceConnection connection) {
    void delivered(Change change, boolean success) {
        Observer observer = connection.observer();
        if (observer != Observer.NONE) {
            observer.delivered(
                    new ObservedChange(
                            feed,
                            change.resource(),
                            change.event().name(),
                            change.source().name(),
                            change.at(),
                            lag(change.at())),
                    success);
        }
    }

    /** Never below zero: a time in the future is none of its own. */
    private Duration lag(Instant at) {
        if (at == null) {
            return null;
        }
        Duration lag = Duration.between(at, connection.clock().now());
        return lag.isNegative() ? Duration.ZERO : lag;
    }
}
