package io.github.cameltwenty.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** All waiting of a client: it ends at once when the client stops, the thread is interrupted, or a deadline forbids it. */
public final class Waits {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stop = lock.newCondition();
    private boolean stopped;

    /** The wait was not to be, or was cut short. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;

        Ended(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * @param deadline null for none
     * @throws Ended where the time is not there to be waited; the message says why
     */
    void await(Duration time, Instant deadline) throws Ended {
        if (deadline != null && Instant.now().plus(time).isAfter(deadline)) {
            throw new Ended("the deadline of the exchange comes before");
        }
        lock.lock();
        try {
            long nanos = time.toNanos();
            while (nanos > 0 && !stopped) {
                nanos = stop.awaitNanos(nanos);
            }
            if (stopped) {
                throw new Ended("Camel is stopping");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Ended("the thread was interrupted");
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waits, and those to come until {@link #resume}. */
    public void stop() {
        signal(true);
    }

    public void resume() {
        signal(false);
    }

    private void signal(boolean stopping) {
        lock.lock();
        try {
            stopped = stopping;
            stop.signalAll();
        } finally {
            lock.unlock();
        }
    }

    static Duration milliseconds(long milliseconds) {
        return Duration.ofNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
