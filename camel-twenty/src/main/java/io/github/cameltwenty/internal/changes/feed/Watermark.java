package io.github.cameltwenty.internal.changes.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.apache.camel.spi.StateRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The position that is kept: it moves over messages in their order, as they are completed, and never over one that failed. */
public final class Watermark {
    private static final Logger LOG = LoggerFactory.getLogger(Watermark.class);

    /** A position for each message would cost more than most messages do. */
    private static final long SAVE_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final StateRepository<String, String> repository;
    private final String key;
    private final Deque<Step> steps = new ArrayDeque<>();
    private String stored;
    private FeedPosition unsaved;
    private FeedPosition reached;
    private long savedAt = System.nanoTime();
    private boolean failed;

    private enum ChunkOutcome {
        OPEN,
        DONE,
        FAILED
    }

    /** One message on its way through the route, or none where a position is reached without. */
    public final class Step {
        private final FeedPosition after;
        private ChunkOutcome outcome = ChunkOutcome.OPEN;

        private Step(FeedPosition after) {
            this.after = after;
        }

        public void end(boolean success) {
            synchronized (Watermark.this) {
                outcome = success ? ChunkOutcome.DONE : ChunkOutcome.FAILED;
                move();
            }
        }
    }

    public Watermark(StateRepository<String, String> repository, String key) {
        this.repository = repository;
        this.key = key;
    }

    /** What an earlier run has left; null where there was none. */
    public synchronized FeedPosition load() {
        try {
            stored = repository.getState(key);
            reached = stored == null ? null : FeedPosition.parse(stored);
            return reached;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The state '" + key + "' in " + repository + " cannot be read: " + e.getMessage()
                            + ". Take it away, and the route begins as initialSync says",
                    e);
        }
    }

    /**
     * @param after where to go on when the message is done
     */
    public synchronized Step begin(FeedPosition after) {
        Step step = new Step(after);
        steps.add(step);
        return step;
    }

    /** Keeps a position to which no message leads, and all before it. */
    public void reach(FeedPosition position) {
        begin(position).end(true);
        save();
    }

    public synchronized void save() {
        savedAt = System.nanoTime();
        if (unsaved != null && !unsaved.text().equals(stored)) {
            String next = unsaved.text();
            repository.setState(key, next);
            stored = next;
        }
        unsaved = null;
    }

    /** Whether a message failed, so that the poll has to go back. */
    public synchronized boolean hasFailed() {
        return failed;
    }

    /** Whether messages are on their way still. */
    public synchronized boolean isBusy() {
        return steps.stream().anyMatch(step -> step.outcome == ChunkOutcome.OPEN);
    }

    /**
     * Goes on from another position, which is kept at once. Messages that are on their way do not move it, however they end.
     */
    public synchronized void reset(FeedPosition to) {
        String next = to.text();
        repository.setState(key, next);
        stored = next;
        unsaved = null;
        savedAt = System.nanoTime();
        reached = to;
        steps.clear();
        failed = false;
    }

    /**
     * @param reached all before it is done; null where nothing is known
     * @param underWay how many messages are on their way
     * @param failed whether a message failed and comes again
     */
    public record View(FeedPosition reached, int underWay, boolean failed) {
        /** Whether all is done that was found. */
        public boolean isIdle() {
            return underWay == 0 && !failed;
        }
    }

    public synchronized View view() {
        int open = (int)
                steps.stream().filter(step -> step.outcome == ChunkOutcome.OPEN).count();
        return new View(reached, open, failed);
    }

    /** Forgets what came after the failure, and gives the position to go on from. */
    public synchronized FeedPosition goBack() {
        saveIfPossible();
        steps.clear();
        failed = false;
        return reached;
    }

    private void move() {
        while (!steps.isEmpty() && steps.peek().outcome == ChunkOutcome.DONE) {
            unsaved = steps.poll().after;
            reached = unsaved;
        }
        failed |= steps.stream().anyMatch(step -> step.outcome == ChunkOutcome.FAILED);
        if (System.nanoTime() - savedAt >= SAVE_EVERY) {
            saveIfPossible();
        }
    }

    /** In memory the feed goes on; the next save tries again. */
    private void saveIfPossible() {
        try {
            save();
        } catch (RuntimeException e) {
            LOG.warn(
                    "{}: cannot keep how far the changes are done in {}. A restart would give some again",
                    key,
                    repository,
                    e);
        }
    }
}
