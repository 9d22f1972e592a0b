package io.github.cameltwenty.internal.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * The calls of a client that are under way. Each is cut off when it takes too long, whatever its connection waits for. When Camel
 * has begun to stop, that is soon: thrice as long as answers took lately, so that work that is answered comes to its end.
 */
final class CallsUnderWay {
    static final String STOPPING = "Camel is stopping";

    /** In nanoseconds: for answers that are nearly there when Camel stops, which looks once a second whether all is done. */
    private static final long LAST_MOMENT = 700_000_000;

    /** How often is looked for calls that take too long: to set a timer for each call wakes its thread each time. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean watched = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile boolean hasGivenUp;
    private final AtomicLong answers = new AtomicLong();
    /** On the system's clock: until when calls may go on while Camel is stopping. */
    private volatile long end;
    /** In nanoseconds: how long the longest of the last answers took; an eighth is forgotten at each. */
    private volatile long usual;

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
        private final long begun = System.nanoTime();
        private final Cancellable request;
        private CallDeadline bound;
        private Future<?> stop;
        private String cut;
        private boolean isClosed;
        private boolean isAnswering;
        private LongSupplier moved = () -> 0;
        private BooleanSupplier isAwaited = () -> true;

        private Call(Cancellable request, Duration most) {
            this.request = request;
            endWithin(most);
        }

        /**
         * Makes it.
         *
         * @throws IOException also where it was cut off before its connection stood, for which HttpClient has another exception
         */
        <T> T make(Exchange<T> exchange) throws IOException {
            try {
                return exchange.make();
            } catch (IllegalStateException e) {
                if (cut() == null) {
                    throw e;
                }
                throw new IOException(e);
            }
        }

        /** Has it end in this time from now on, whatever was said before. */
        synchronized void endWithin(Duration most) {
            bound = new CallDeadline(most, () -> 0, "it took longer than callTimeout, ");
        }

        /**
         * Has it go on as long as something moves, whatever was said before.
         *
         * @param silence for how long nothing may
         * @param moved in bytes so far
         */
        synchronized void endWithout(Duration silence, LongSupplier moved) {
            bound = new CallDeadline(silence, moved, "nothing moved for ");
            this.moved = moved;
        }

        /**
         * Has it take any time. When Camel stops it goes on as long as something moves, or nobody waits for that.
         *
         * @param moved in bytes so far
         */
        synchronized void withoutEnd(LongSupplier moved, BooleanSupplier isAwaited) {
            bound = null;
            this.moved = moved;
            this.isAwaited = isAwaited;
        }

        private void endIfLate() {
            CallDeadline broken;
            synchronized (this) {
                if (bound == null || !bound.isBroken()) {
                    return;
                }
                broken = bound;
                bound = null;
            }
            cut(broken.toString());
        }

        private synchronized void endSoon() {
            if (isClosed) {
                return;
            }
            if (stop != null) {
                stop.cancel(false);
            }
            long most = Math.max(LAST_MOMENT, Math.min(patience(), end - System.nanoTime()));
            long known = answers.get();
            long knownMoved = moved.getAsLong();
            stop = after(Duration.ofNanos(most), () -> giveUp(known, knownMoved));
        }

        /** The server does not hang, however long the rest of the answer takes. */
        synchronized void answerBegins() {
            isAnswering = true;
        }

        /** It has a whole answer. */
        void answered() {
            answers.incrementAndGet();
            usual = Math.max(System.nanoTime() - begun, usual - (usual >> 3));
        }

        private void giveUp(long knownAnswers, long knownMoved) {
            synchronized (this) {
                if (isClosed || !stopping) {
                    return;
                }
                if (end - System.nanoTime() > 0 && goesOn(knownAnswers, knownMoved)) {
                    endSoon();
                    return;
                }
                if (!isAnswering) {
                    hasGivenUp = true;
                }
            }
            cut(STOPPING);
        }

        /** A server that answers others meanwhile may be slow, but does not hang; nor is it to blame for a route that reads slowly. */
        private boolean goesOn(long knownAnswers, long knownMoved) {
            return answers.get() != knownAnswers || moved.getAsLong() != knownMoved || !isAwaited.getAsBoolean();
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
            isClosed = true;
            calls.remove(this);
            if (stop != null) {
                stop.cancel(false);
            }
        }
    }

    /** What a call does with its connection. */
    @FunctionalInterface
    interface Exchange<T> {
        T make() throws IOException;
    }

    private static Future<?> after(Duration time, Runnable action) {
        return TIMER.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * A call begins.
     *
     * @throws Waits.Ended where Camel is stopping, and a call without any answer was cut off for it, so that the server is not waited
     *     for any more, or there is no time left for an answer
     */
    Call begin(Cancellable request, Duration most) throws Waits.Ended {
        if (hasGivenUp || stopping && end - System.nanoTime() < patience()) {
            throw new Waits.Ended(STOPPING);
        }
        Call call = new Call(request, most);
        calls.add(call);
        watch();
        if (stopping) {
            call.endSoon();
        }
        return call;
    }

    /**
     * The same, within the request's own bounds.
     *
     * @throws io.github.cameltwenty.TwentyConnectionException in the place of {@link Waits.Ended}
     */
    Call begin(TwentyRequest request, Cancellable call) {
        try {
            return begin(call, request.bounds().call());
        } catch (Waits.Ended e) {
            throw HttpCaller.notSent(request, e);
        }
    }

    private void watch() {
        if (!watched.get() && watched.compareAndSet(false, true)) {
            after(LOOK, this::look);
        }
    }

    private void look() {
        watched.set(false);
        try {
            calls.forEach(Call::endIfLate);
        } finally {
            if (!calls.isEmpty()) {
                watch();
            }
        }
    }

    int count() {
        return calls.size();
    }

    /** In nanoseconds: how long an answer is waited for while Camel is stopping. */
    private long patience() {
        return Math.max(LAST_MOMENT, 3 * usual);
    }

    /**
     * Ends all that do not end by themselves, and those to come until {@link #resume}.
     *
     * @param time for which calls may still begin that are likely to be answered within it
     */
    void stop(Duration time) {
        end = System.nanoTime() + time.toNanos();
        stopping = true;
        calls.forEach(Call::endSoon);
    }

    void resume() {
        stopping = false;
        hasGivenUp = false;
    }
}
