package io.github.cameltwenty.internal.changes.feed;

import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands changes to the route, each once, and those of one record one after the other, whichever way they come. */
public final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final DeliveredChanges seen;
    private final KnownIds known;
    private final DeliveredFile file;
    private final Processor route;
    private final ToldChanges told;
    private final Lock[] locks =
            IntStream.range(0, 64).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    /**
     * @param known told of the records that were delivered; null for none
     * @param file told of the states that were delivered; null for none
     */
    Delivery(DeliveredChanges seen, KnownIds known, DeliveredFile file, Processor route, ToldChanges told) {
        this.seen = seen;
        this.known = known;
        this.file = file;
        this.route = route;
        this.told = told;
    }

    public boolean isNews(Change change) {
        return seen.isNews(change);
    }

    /** As if the change had been delivered. */
    public void note(Change change) {
        seen.note(change);
        remember(change);
    }

    private void remember(Change change) {
        if (file != null) {
            file.add(change);
        }
    }

    /**
     * @param deleted whether of those that are deleted softly, or of the others
     */
    public void keepFrom(boolean deleted, Instant time) {
        seen.keepFrom(deleted, time);
        if (file != null) {
            file.keepFrom(deleted, time);
        }
    }

    /** The server's clock was set back: what is known to be later than this time may be older than what comes. */
    public void forgetAfter(Instant time) {
        seen.forgetAfter(time);
        if (file != null) {
            file.forgetAfter(time);
        }
    }

    /**
     * Runs the route, unless the change is no news any more.
     *
     * @param createdAfter see {@link DeliveredChanges#eventOf}
     * @param done told once how it ended, when the route and all that it has handed the message to are done
     */
    public void deliver(Change change, Instant createdAfter, Exchange exchange, Consumer<Boolean> done) {
        Lock lock = locks[Math.floorMod(change.id().hashCode(), locks.length)];
        lock.lock();
        try {
            Completion completion = begin(change, createdAfter, exchange, done);
            if (completion != null) {
                run(exchange, completion);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Null where it is no news. */
    private Completion begin(Change change, Instant createdAfter, Exchange exchange, Consumer<Boolean> done) {
        try {
            if (!seen.isNews(change)) {
                done.accept(true);
                return null;
            }
            Change told = change.with(seen.eventOf(change, createdAfter));
            told.writeTo(exchange.getMessage());
            Completion completion = new Completion(told, seen.begin(told), done);
            exchange.getExchangeExtension().addOnCompletion(completion);
            return completion;
        } catch (RuntimeException e) {
            // a repository that is down: no message went out, and one that is neither done nor failed would stop the
            // feed
            done.accept(false);
            throw e;
        }
    }

    private void run(Exchange exchange, Completion completion) {
        try {
            route.process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
            // the route may not have come so far as to take the completion over
            completion.end(exchange, false);
        }
    }

    private final class Completion extends SynchronizationAdapter {
        private final Change change;
        private final RecentStates.State before;
        private final Consumer<Boolean> done;
        private boolean ended;

        Completion(Change change, RecentStates.State before, Consumer<Boolean> done) {
            this.change = change;
            this.before = before;
            this.done = done;
        }

        @Override
        public void onComplete(Exchange exchange) {
            end(exchange, true);
        }

        @Override
        public void onFailure(Exchange exchange) {
            end(exchange, false);
        }

        synchronized void end(Exchange exchange, boolean success) {
            if (ended) {
                return;
            }
            ended = true;
            boolean kept = false;
            try {
                kept = success && keep(exchange);
            } finally {
                if (!kept) {
                    seen.undo(change, before);
                }
                done.accept(kept);
            }
            told.delivered(change, kept);
        }

        private void tellSweep() {
            PackedId id = PackedId.of(change.id());
            if (change.event() != ChangeEvent.destroyed) {
                known.add(id);
            } else if (change.source() == ChangeSource.poll) {
                known.told(id);
            }
        }

        /** Whether it is remembered. What is not comes again: twice told is better than forgotten. */
        private boolean keep(Exchange exchange) {
            try {
                if (known != null) {
                    tellSweep();
                }
                seen.complete(exchange, change);
                remember(change);
                return true;
            } catch (RuntimeException e) {
                LOG.warn(
                        "{}/changes: the change of {} was delivered, but cannot be remembered, so it comes again",
                        change.resource(),
                        change.id(),
                        e);
                return false;
            }
        }
    }
}
