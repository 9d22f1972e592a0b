package io.github.cameltwenty.internal.changes.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Reads the bodies of webhooks by the threads of the HTTP server, of which there are few. A body that takes longer than Twenty waits
 * for an answer is given up, and sooner where several are slow: they must not keep others from being read.
 */
final class WebhookBodies {
    /** As long as Twenty waits for the answer: what comes later is lost anyway. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** So many may take their time; Undertow has 16 threads where there are two processors. */
    private static final int MANY = 4;

    private final int most;
    private final Duration longest;
    private final ScheduledExecutorService timer;
    private final Set<Reading> readings = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopped;

    /**
     * @param most bytes of a body
     * @param timer looks after what is read
     */
    WebhookBodies(int most, ScheduledExecutorService timer) {
        this(most, LONGEST, timer);
    }

    WebhookBodies(int most, Duration longest, ScheduledExecutorService timer) {
        this.most = most;
        this.longest = longest;
        this.timer = timer;
    }

    /** It did not come in time. */
    static final class TooSlowException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Gives up all that are being read, and whatever comes from now on: a stop waits for none of them. */
    void stop() {
        isStopped = true;
        readings.forEach(Reading::giveUp);
    }

    /**
     * At most one byte more than there may be.
     *
     * @throws TooSlowException where it does not come in time
     */
    byte[] read(InputStream in) throws IOException {
        Reading reading = new Reading();
        readings.add(reading);
        if (isStopped) {
            readings.remove(reading);
            throw new TooSlowException();
        }
        reading.lookAfter();
        try {
            return reading.read(in);
        } catch (IOException e) {
            throw reading.end() ? new TooSlowException() : e;
        } finally {
            reading.end();
        }
    }

    private final class Reading {
        private final Thread thread = Thread.currentThread();
        private final long start = System.nanoTime();
        private Future<?> next;
        private boolean isOver;
        private boolean isGivenUp;

        private Duration time() {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        byte[] read(InputStream in) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            int count = in.read(buffer);
            while (count >= 0 && body.size() <= most) {
                body.write(buffer, 0, Math.min(count, most + 1 - body.size()));
                if (isLate()) {
                    throw new TooSlowException();
                }
                count = in.read(buffer);
            }
            return body.toByteArray();
        }

        private boolean isLate() {
            // a part of the time is for all, the rest where there are few
            boolean isSlow = time().compareTo(longest.dividedBy(5)) > 0;
            return time().compareTo(longest) > 0 || isSlow && readings.size() > MANY;
        }

        private synchronized void lookAfter() {
            if (isOver || isGivenUp) {
                return;
            }
            try {
                next = timer.schedule(this::look, longest.toMillis() / 20, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                giveUp();
            }
        }

        private synchronized void look() {
            if (isOver || !isLate()) {
                lookAfter();
                return;
            }
            giveUp();
        }

        synchronized void giveUp() {
            if (!isOver) {
                isGivenUp = true;
                readings.remove(this);
                // it waits for bytes
                thread.interrupt();
            }
        }

        /** Whether it was given up. */
        synchronized boolean end() {
            isOver = true;
            readings.remove(this);
            if (next != null) {
                next.cancel(false);
            }
            if (isGivenUp) {
                // whoever has the thread next was not meant
                Thread.interrupted();
            }
            return isGivenUp;
        }
    }
}
