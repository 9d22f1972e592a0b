package io.github.cameltwenty.internal.changes.poll;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.changes.feed.ChangesRoute;
import io.github.cameltwenty.internal.changes.feed.ChangesSetup;
import io.github.cameltwenty.internal.changes.feed.InitialSync;
import io.github.cameltwenty.internal.changes.feed.KnownIds;
import io.github.cameltwenty.internal.changes.feed.StateKeys;
import io.github.cameltwenty.internal.changes.feed.Watermark;
import io.github.cameltwenty.internal.changes.feed.WorkspaceConnection;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
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

    private final ChangesSetup setup;
    private final ChangesRoute route;
    private final Poller poller = new Poller();
    private boolean open;
    private boolean begun;
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
        route.memory().claim();
        poller.open();
        started = Instant.now();
        startedNanos = System.nanoTime();
        begun = poller.resume() || beginNow();
    }

    /** What is changed right after the start must not be missed, so the first poll would be too late. */
    private boolean beginNow() {
        try {
            poller.begin();
            return true;
        } catch (TwentyAuthenticationException e) {
            throw e;
        } catch (TwentyException e) {
            LOG.warn("{} cannot be asked yet, the first poll will try again", setup.action(), e);
            return false;
        }
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (open) {
            open = false;
            try {
                poller.close();
            } finally {
                route.close();
            }
        }
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        if (!begun) {
            poller.beginAt(started, startedNanos);
            begun = true;
        }
        return poller.poll();
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
        private final List<PollPass> passes = new ArrayList<>();
        private Sweep sweep;
        private int turn;

        void open() {
            passes.clear();
            turn = 0;
            passes.add(pass(false));
            if (setup.options().isDeletions()) {
                passes.add(pass(true));
            }
            KnownIds known = route.memory().known();
            sweep = known == null ? null : new Sweep(route.connection(), setup, known);
        }

        void close() {
            passes.forEach(PollPass::save);
            if (sweep != null) {
                sweep.close();
            }
        }

        private PollPass pass(boolean deleted) {
            Watermark watermark = route.memory().watermark(deleted ? ".deleted" : "");
            return new PollPass(route.connection(), ChangeWalk.Query.of(setup, deleted), watermark, route.delivery());
        }

        PollPass current() {
            return passes.get(turn);
        }

        /** All passes, or none. */
        boolean resume() {
            boolean resumed = true;
            for (PollPass pass : passes) {
                resumed &= pass.resume();
            }
            return resumed;
        }

        /** Deletions first, so that none is lost between the two. */
        void begin() {
            InitialSync sync = setup.initialSync();
            for (int i = passes.size() - 1; i >= 0; i--) {
                PollPass pass = passes.get(i);
                if (pass.resume()) {
                    continue;
                }
                boolean now = sync.from() == null || sync.isAll() && i > 0;
                if (now) {
                    pass.startNow();
                } else {
                    pass.startAt(sync.from(), true);
                }
            }
        }

        void beginAt(Instant time, long nanos) {
            boolean fromStart = setup.initialSync().from() == null;
            if (!fromStart) {
                begin();
                return;
            }
            passes.stream().filter(pass -> !pass.resume()).forEach(pass -> pass.startAsOf(time, nanos));
        }

        int poll() throws Exception {
            int sent = 0;
            for (int left = passes.size(); left > 0 && isBatchAllowed(); left--) {
                if (current().hasFailed() && !current().goBack()) {
                    return sent;
                }
                sent += poll(current(), sent);
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
