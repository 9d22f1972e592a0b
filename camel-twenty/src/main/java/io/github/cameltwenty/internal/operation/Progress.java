package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyProgress;
import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.observe.ObservedWork;
import io.github.cameltwenty.internal.observe.Observer;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.RecordIterator;
import java.time.Duration;
import java.util.Collection;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how far an operation over many records is, in the log and to Camel's event notifiers. The work itself looks at the clock: as
 * it hands on a result, and as it waits for its turn. Safe for use by many threads.
 */
final class Progress {
    /** Of the event, so that its lines are turned on and off by a public name. */
    private static final Logger LOG = LoggerFactory.getLogger(TwentyProgress.class);

    private final Exchange exchange;
    private final EndpointOptions options;
    private final LongSupplier nanoTime;
    private final long interval;
    private final long begin;
    private LongSupplier failed = () -> 0;
    private Long total;
    private long done;
    private long doneBefore;
    private long toldAt;
    private long toldOf;
    private boolean told;
    private Observer observer = Observer.NONE;
    private Work work;
    private boolean isEnded;

    Progress(Exchange exchange, EndpointOptions options) {
        this(exchange, options, System::nanoTime);
    }

    Progress(Exchange exchange, EndpointOptions options, LongSupplier nanoTime) {
        this.exchange = exchange;
        this.options = options;
        this.nanoTime = nanoTime;
        this.interval = Duration.ofMillis(options.result().getProgress()).toNanos();
        this.begin = nanoTime.getAsLong();
        this.toldAt = begin;
    }

    /**
     * @param total how many records there are; not called where that is not known
     */
    synchronized Progress of(long total) {
        this.total = total;
        return this;
    }

    /** Of the input that is a list or the like; an input that is read as it comes has no known end. */
    Progress ofBody() {
        Object body = exchange.getMessage().getBody();
        if (body instanceof Collection<?> records) {
            return of(records.size());
        }
        return body instanceof Object[] records ? of(records.length) : this;
    }

    /**
     * @param already how many records an earlier run has done
     */
    Progress beginningAt(long already) {
        doneBefore = already;
        done = already;
        toldOf = already;
        return this;
    }

    /**
     * @param failures how many records have been refused so far
     */
    Progress counting(LongSupplier failures) {
        failed = failures;
        return this;
    }

    /** Has the observer know of the work, as long as its results are taken. */
    Progress toldTo(Observer listener, ObservedAction action) {
        observer = listener;
        work = new Work(action);
        return this;
    }

    /** The same results, counted as they are taken. */
    RecordIterator watch(RecordIterator results) {
        return interval == 0 && observer == Observer.NONE ? results : new Watched(results);
    }

    /** Where it is time to. */
    synchronized void tell() {
        long now = nanoTime.getAsLong();
        if (interval > 0 && now - toldAt >= interval) {
            double rate = rate(done + failed.getAsLong() - toldOf, now - toldAt);
            told = true;
            toldAt = now;
            toldOf = done + failed.getAsLong();
            tell(rate, now, false);
        }
    }

    private synchronized void advance() {
        done++;
        tell();
    }

    /** A short piece of work is not told at all. */
    private synchronized void end() {
        if (!isEnded) {
            isEnded = true;
            observer.ended(work);
        }
        if (told) {
            told = false;
            long now = nanoTime.getAsLong();
            tell(rate(done - doneBefore + failed.getAsLong(), now - begin), now, true);
        }
    }

    private static double rate(long records, long nanos) {
        return nanos <= 0 ? 0 : records * 1e9 / nanos;
    }

    private void tell(double rate, long now, boolean ended) {
        TwentyProgress event = new TwentyProgress(exchange, state(rate, now, ended));
        LOG.info("{}", event);
        try {
            exchange.getContext().getManagementStrategy().notify(event);
        } catch (Exception e) {
            LOG.warn("A listener to the progress of {} failed", options.action(), e);
        }
    }

    private TwentyProgress.State state(double rate, long now, boolean ended) {
        return new TwentyProgress.State(
                options.resource(),
                options.operation().operationName(),
                done,
                failed.getAsLong(),
                total,
                rate,
                Duration.ofNanos(now - begin),
                ended);
    }

    private synchronized TwentyProgress.State stateNow() {
        long now = nanoTime.getAsLong();
        return state(rate(done + failed.getAsLong() - toldOf, now - toldAt), now, isEnded);
    }

    private final class Work implements ObservedWork {
        private final ObservedAction action;

        Work(ObservedAction action) {
            this.action = action;
        }

        @Override
        public ObservedAction action() {
            return action;
        }

        @Override
        public TwentyProgress.State state() {
            return stateNow();
        }
    }

    private final class Watched implements RecordIterator {
        private final RecordIterator results;

        Watched(RecordIterator results) {
            this.results = results;
            observer.began(work);
        }

        @Override
        public boolean hasNext() {
            boolean more = false;
            try {
                more = results.hasNext();
            } finally {
                if (!more) {
                    end();
                }
            }
            return more;
        }

        @Override
        public Object next() {
            Object result = results.next();
            advance();
            return result;
        }

        @Override
        public void close() {
            results.close();
            end();
        }

        @Override
        public String toString() {
            return results.toString();
        }
    }
}
