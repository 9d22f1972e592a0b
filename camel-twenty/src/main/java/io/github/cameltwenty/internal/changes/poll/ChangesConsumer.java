package io.github.cameltwenty.internal.changes.poll;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.internal.changes.feed.ChangesRoute;
import io.github.cameltwenty.internal.changes.feed.ChangesSetup;
import io.github.cameltwenty.internal.changes.feed.FeedView;
import io.github.cameltwenty.internal.changes.feed.KnownIds;
import io.github.cameltwenty.internal.changes.feed.StateKeys;
import io.github.cameltwenty.internal.changes.feed.Watermark;
import io.github.cameltwenty.internal.changes.feed.WorkspaceConnection;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls a resource for what has changed, one message for each changed record. */
public final class ChangesConsumer extends ScheduledBatchPollingConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(ChangesConsumer.class);

    /** What a server does not have it is not asked for again sooner. */
    private static final Duration SERVER_STAYS = Duration.ofMinutes(10);

    private final ChangesSetup setup;
    private final ChangesRoute route;
    private final Poller poller = new Poller();
    private final PollGate gate = new PollGate();
    private boolean open;
    private boolean begun;
    private TwentyUnsupportedException unsupported;
    private long unsupportedAt;
    private Instant started;
    private long startedNanos;

    public ChangesConsumer(
            DefaultEndpoint endpoint,
            Processor processor,
            ChangesSetup setup,
            StateKeys keys,
            WorkspaceConnection connection) {
        this(endpoint, processor, new ChangesRoute(endpoint.getCamelContext(), setup, keys, connection, processor));
    }

    /** The poll of a route that is pushed as well. */
    public ChangesConsumer(DefaultEndpoint endpoint, Processor processor, ChangesRoute route) {
        super(endpoint, processor);
        this.setup = route.setup();
        this.route = route;
    }

    @Override
    protected void doStart() throws Exception {
        try {
            open();
        } catch (IllegalArgumentException | UncheckedIOException | RuntimeCamelException e) {
            throw TwentyConfigurationException.of(e);
        }
        super.doStart();
    }

    private void open() {
        setMaxMessagesPerPoll(setup.options().getMaxMessagesPerPoll());
        route.open();
        open = true;
        unsupported = null;
        route.memory().claim();
        synchronized (poller) {
            poller.open();
        }
        started = Instant.now();
        startedNanos = System.nanoTime();
        boolean resumed = poller.list().resume();
        route.memory().recall(poller.current().hasBegun());
        begun = resumed || beginNow();
    }

    /** What is changed right after the start must not be missed, so the first poll would be too late. */
    private boolean beginNow() {
        try {
            poller.list().begin(route.connection().atStart());
            return true;
        } catch (TwentyAuthenticationException | TwentyUnsupportedException e) {
            throw e;
        } catch (TwentyException e) {
            LOG.warn("{} cannot be asked yet, the first poll will try again", setup.action(), e);
            return false;
        }
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        synchronized (poller) {
            if (open) {
                open = false;
                try {
                    poller.close();
                } finally {
                    route.close();
                }
            }
        }
    }

    /** A poll that is under way ends early too where it is suspended, or reset. What it does not come to is for the next. */
    @Override
    public boolean isBatchAllowed() {
        boolean isPaused = isSuspendingOrSuspended() && shutdownRunningTask == null;
        return super.isBatchAllowed() && !isPaused && !gate.isWanted();
    }

    /**
     * Goes on from another time. What happened since then is told once more; what happened before it, and was not told, is passed
     * over.
     *
     * @throws IllegalArgumentException where the time has not come yet
     * @throws IllegalStateException where the route does not run, or a poll does not end: nothing is changed then
     */
    public void reset(Instant to) {
        gate.betweenPolls(() -> {
            synchronized (poller) {
                control().reset(to.truncatedTo(ChronoUnit.MILLIS), open && (isStarted() || isSuspended()));
                begun = true;
                unsupported = null;
            }
        });
    }

    /** What can be seen of it, at any time. */
    public FeedView view() {
        synchronized (poller) {
            return control().view(getRouteId(), getStatus(), open);
        }
    }

    private FeedControl control() {
        return new FeedControl(route, poller.passes);
    }

    @Override
    protected int poll() throws Exception {
        Exception failure = null;
        try {
            return gate.poll(this::pollOnce);
        } catch (Exception e) {
            failure = e;
            throw e;
        } finally {
            route.connection().observer().polled(setup.observed(), failure);
        }
    }

    private int pollOnce() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        if (unsupported != null && System.nanoTime() - unsupportedAt < SERVER_STAYS.toNanos()) {
            throw unsupported;
        }
        try {
            if (!begun) {
                poller.list().beginAt(started, startedNanos);
                begun = true;
            }
            return poller.poll();
        } catch (TwentyUnsupportedException e) {
            unsupported = e;
            unsupportedAt = System.nanoTime();
            throw e;
        }
    }

    @Override
    public int processBatch(Queue<Object> exchanges) throws Exception {
        int size = exchanges.size();
        int index = 0;
        while (!exchanges.isEmpty() && isBatchAllowed() && !poller.current().hasFailed()) {
            PollPass.InputRecord item = (PollPass.InputRecord) exchanges.poll();
            pendingExchanges = exchanges.size();
            Exchange exchange = createExchange(true);
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index++);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, size);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, exchanges.isEmpty());
            poller.deliver(item, exchange);
        }
        return index;
    }

    /** Goes through the passes, each to the end of its walk before the next begins: so no stale page is left over. */
    private final class Poller {
        private List<PollPass> passes = List.of();
        private Sweep sweep;
        private int turn;

        void open() {
            turn = 0;
            passes = setup.options().isDeletions() ? List.of(pass(false), pass(true)) : List.of(pass(false));
            KnownIds known = route.memory().known();
            sweep = known == null ? null : new Sweep(route.connection(), setup, known);
        }

        void close() {
            try {
                list().save();
            } finally {
                if (sweep != null) {
                    sweep.close();
                }
            }
        }

        private PollPass pass(boolean deleted) {
            Watermark watermark = route.memory().watermark(deleted ? ".deleted" : "");
            return new PollPass(route.connection(), ChangeWalk.Query.of(setup, deleted), watermark, route.delivery());
        }

        PassList list() {
            return new PassList(setup, route.connection(), passes);
        }

        PollPass current() {
            return passes.get(turn);
        }

        int poll() throws Exception {
            int sent = 0;
            for (int left = passes.size(); left > 0 && isBatchAllowed(); left--) {
                if (current().hasFailed() && !current().goBack()) {
                    return sent;
                }
                sent += poll(current(), sent);
                current().requireProgress();
                if (current().isUnderWay() || current().hasFailed()) {
                    return sent;
                }
                turn = (turn + 1) % passes.size();
            }
            return sent + sweep(sent);
        }

        /** For as long as there is between two polls, so that changes do not wait for a sweep over many records. */
        private int sweep(int sentBefore) throws Exception {
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Math.max(getDelay(), 1000));
            int sent = 0;
            while (sweep != null && sweep.isDue() && isBatchAllowed() && System.nanoTime() - deadline < 0) {
                Deque<PollPass.InputRecord> waiting = sweep.goOn(deadline);
                PolledBatch batch = PolledBatch.take(waiting, most(sentBefore + sent));
                if (batch.isEmpty() && !waiting.isEmpty()) {
                    return sent;
                }
                sent += processBatch(batch);
                batch.giveBack(waiting);
            }
            return sent;
        }

        private int most(int sent) {
            return maxMessagesPerPoll > 0 ? maxMessagesPerPoll - sent : Integer.MAX_VALUE;
        }

        private int poll(PollPass pass, int sentBefore) throws Exception {
            int sent = 0;
            do {
                Deque<PollPass.InputRecord> waiting = pass.fill();
                PolledBatch batch = PolledBatch.take(waiting, most(sentBefore + sent));
                if (batch.isEmpty()) {
                    return sent;
                }
                sent += processBatch(batch);
                batch.giveBack(waiting);
            } while (isBatchAllowed() && pass.isUnderWay() && !pass.hasFailed());
            return sent;
        }

        void deliver(PollPass.InputRecord item, Exchange exchange) {
            if (item.resume() == null) {
                route.delivery().deliver(item.change(), Instant.MAX, exchange, sweep.begin(item));
                return;
            }
            Watermark.Step step = current().begin(item);
            route.delivery().deliver(item.change(), current().createdAfter(), exchange, step::end);
        }
    }
}
