package io.github.cameltwenty.internal.changes.poll;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Lets polls and what must not meet one take turns. A poll ends early for it, after the message that is on its way. */
final class PollGate {
    /** How long a poll is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Duration patience;

    PollGate() {
        this(PATIENCE);
    }

    PollGate(Duration patience) {
        this.patience = patience;
    }

    int poll(Callable<Integer> poll) throws Exception {
        lock.lock();
        try {
            return poll.call();
        } finally {
            lock.unlock();
        }
    }

    /** Whether a poll is to end early. */
    boolean isWanted() {
        return waiting.get() > 0;
    }

    /**
     * Runs an action while no poll does.
     *
     * @throws IllegalStateException where a poll does not end in time, or waits for this itself; nothing is done then
     */
    void betweenPolls(Runnable action) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "Nothing was done: the poll that is under way waits for the message whose route"
                            + " asks for it. Ask on another thread");
        }
        waiting.incrementAndGet();
        try {
            if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "Nothing was done: the poll that is under way has not ended within " + patience.toSeconds()
                                + " s. It waits for the server, or for the route to be done with a message");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nothing was done: the thread was interrupted", e);
        } finally {
            waiting.decrementAndGet();
        }
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
