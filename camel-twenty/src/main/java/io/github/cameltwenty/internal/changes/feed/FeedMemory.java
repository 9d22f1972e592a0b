package io.github.cameltwenty.internal.changes.feed;

import io.github.cameltwenty.internal.state.StateFiles;
import io.github.cameltwenty.internal.state.StateLock;
import io.github.cameltwenty.options.ChangesOptions;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;

/** What a consumer remembers: how far it has come, and what it has delivered. Its own repositories, or the user's. */
public final class FeedMemory {
    private static final String RETELLING = ".again";
    private static final int KEPT_KEYS = 2 * RecentStates.KEPT;

    private final CamelContext context;
    private final ChangesSetup setup;
    private final StateRepository<String, String> states;
    private final IdempotentRepository delivered;
    private final RecentStates recent = new RecentStates();
    private final DeliveredChanges seen;
    private final DeliveredFile file;
    private final KnownIds known;
    private final StateKeys keys;
    private boolean claimed;
    private StateLock lock;

    FeedMemory(CamelContext context, ChangesSetup setup, StateKeys keys) {
        this.context = context;
        this.setup = setup;
        this.keys = keys;
        ChangesOptions options = setup.options();
        states = options.getStateRepository() == null
                ? new StateFiles(Path.of(options.getStateDirectory()))
                : options.getStateRepository();
        delivered = options.getIdempotentRepository() == null
                ? MemoryIdempotentRepository.memoryIdempotentRepository(KEPT_KEYS)
                : options.getIdempotentRepository();
        known = options.getSweepDelay() > 0
                ? new KnownIds(Path.of(options.getStateDirectory()), "twenty/" + setup.stateKey())
                : null;
        seen = new DeliveredChanges(delivered, recent, setup.scope());
        file = options.getStateRepository() == null
                ? new DeliveredFile(
                        StateFiles.file(Path.of(options.getStateDirectory()), "twenty/" + setup.stateKey(), ".told"))
                : null;
    }

    /** The user's own, which other instances may share; null where there is none. */
    public IdempotentRepository sharedRepository() {
        return setup.options().getIdempotentRepository();
    }

    /** Null where nothing is swept. */
    public KnownIds known() {
        return known;
    }

    DeliveredChanges seen() {
        return seen;
    }

    /** Null where the user's own repositories keep all. */
    DeliveredFile file() {
        return file;
    }

    /** How many ids a sweep expects to find; null where nothing is swept. */
    public Long knownIds() {
        return known == null ? null : known.count();
    }

    /** How many states of records are in memory. */
    public int remembered() {
        return seen.remembered();
    }

    /** Has what happened between two times be told once more, also after a restart, whatever the repository has of it. */
    public void tellOnceMore(Instant from, Instant until) {
        Retelling changes = new Retelling(from, until);
        states.setState(stateKey(RETELLING), changes.text());
        seen.tellOnceMore(changes);
    }

    private String stateKey(String suffix) {
        return "twenty/" + setup.stateKey() + suffix;
    }

    public Watermark watermark(String suffix) {
        return new Watermark(states, stateKey(suffix));
    }

    /**
     * Before watermarks are used.
     *
     * @throws IllegalArgumentException where another route or process keeps its own under the same name
     */
    public void claim() {
        keys.claim(setup.stateKey(), setup.action());
        claimed = true;
        ChangesOptions options = setup.options();
        if (options.getStateRepository() == null || known != null) {
            lock = StateLock.take(
                    Path.of(options.getStateDirectory()),
                    "twenty/" + setup.stateKey(),
                    "each would miss what the other takes. Give this one another stateDirectory or stateKey");
        }
        seen.tellOnceMore(retelling());
    }

    /** What an earlier run was still to tell once more; null where there was nothing. */
    private Retelling retelling() {
        String key = stateKey(RETELLING);
        String kept = states.getState(key);
        try {
            return kept == null ? null : Retelling.parse(kept);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The state '" + key + "' in " + states + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * What an earlier run has delivered counts as delivered from now on.
     *
     * @param resumed whether the feed goes on where that stopped
     * @throws IllegalArgumentException naming the file, where it cannot be read
     */
    public void recall(boolean resumed) {
        if (known != null) {
            known.check();
        }
        if (file != null) {
            file.open(resumed, recent);
        }
    }

    void start() {
        CamelContextAware.trySetCamelContext(states, context);
        CamelContextAware.trySetCamelContext(delivered, context);
        ServiceHelper.startService(states, delivered);
    }

    void stop() {
        if (claimed) {
            keys.release(setup.stateKey());
        }
        claimed = false;
        if (file != null) {
            file.close();
        }
        if (lock != null) {
            lock.release();
            lock = null;
        }
        // the user's own may serve others still: Camel stops them
        if (setup.options().getStateRepository() == null) {
            ServiceHelper.stopService(states);
        }
        if (setup.options().getIdempotentRepository() == null) {
            ServiceHelper.stopService(delivered);
        }
    }
}
