package io.github.cameltwenty.internal.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * The calls of a client that are under way. Each is cut off when it takes too long, whatever its connection waits for, and all are
 * soon after Camel has begun to stop.
 */
final class CallsUnderWay {
    /** For answers that are nearly there when Camel stops, which looks once a second whether all is done. */
    private static final Duration LAST_MOMENT = Duration.ofMillis(700);

    static final String STOPPING = "Camel is stopping";
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private volatile boolean hasGivenUp;

    /** One thread for all clients of the JVM, which ends when no call is under way. */
    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "twenty-timeouts");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(1, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }

    /** One of them. */
    final class Call implements AutoCloseable {
        private final Cancellable request;
        private final Future<?> timeOut;
        private Future<?> stop;
        private String cut;

        private Call(Cancellable request, Duration most) {
            this.request = request;
            this.timeOut = after(most, () -> cut("it took longer than callTimeout, " + most.toMillis() + " ms"));
        }

        private synchronized void endSoon() {
            if (stop == null) {
                stop = after(LAST_MOMENT, this::giveUp);
            }
        }

        private void giveUp() {
            hasGivenUp = true;
            cut(STOPPING);
        }

        private void cut(String why) {
            synchronized (this) {
                cut = cut == null ? why : cut;
            }
            drop();
        }

        /** Closes its connection, unless that serves another call by now. */
        void drop() {
            request.cancel();
        }

        /** Why it was cut off; null where it was not. */
        synchronized String cut() {
            return cut;
        }

        synchronized boolean isStopped() {
            return STOPPING.equals(cut);
        }

        @Override
        public synchronized void close() {
            calls.remove(this);
            timeOut.cancel(false);
            if (stop != null) {
                stop.cancel(false);
            }
        }
    }

    private static Future<?> after(Duration time, Runnable action) {
        return TIMER.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * A call begins.
     *
     * @throws Waits.Ended where Camel is stopping, and a call was cut off for it: the server is not waited for any more
     */
    Call begin(Cancellable request, Duration most) throws Waits.Ended {
        if (hasGivenUp) {
            throw new Waits.Ended(STOPPING);
        }
        Call call = new Call(request, most);
        calls.add(call);
        if (stopping) {
            call.endSoon();
        }
        return call;
    }

    /** Ends all that do not end by themselves, and those to come until {@link #resume}. */
    void stop() {
        stopping = true;
        calls.forEach(Call::endSoon);
    }

    void resume() {
        stopping = false;
        hasGivenUp = false;
    }
}
