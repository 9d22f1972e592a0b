package io.github.cameltwenty.internal.client;

import java.io.Closeable;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.slf4j.MDC;

/**
 * Threads that call one workspace for those who do not wait: as many as there are connections to it. What comes beyond that is in a
 * queue and holds no thread. A pool by Camel's profile {@code twenty} where one is registered; with Camel's virtual threads, one
 * for each piece of work, of which as many call at a time. Safe for use by many threads.
 */
public final class CallThreads implements Closeable {
    private static final String PROFILE = "twenty";
    private static final String NAME = "twenty-calls";

    private static final ThreadLocal<Seat> SEAT = new ThreadLocal<>();

    private final ExecutorServiceManager manager;
    private final ExecutorService executor;
    private final int threads;
    private final Semaphore turns;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger calling = new AtomicInteger();
    private volatile String ended;

    /** Something that calls the workspace. Its methods throw nothing. */
    public interface Work {
        void call();

        /** Why it is not to be called any more, after a wait, as a part of a sentence; null where it is. */
        String lapse();

        /** In the place of the call. */
        void refuse(String why);

        /** What comes after the call, on the same thread: the rest of a route, which may take long and call again. */
        void goOn();
    }

    /** A thread at such work. */
    private static final class Seat {
        final CallThreads of;
        boolean isCalling;

        Seat(CallThreads of) {
            this.of = of;
        }
    }

    CallThreads(CamelContext context, int connections) {
        manager = context.getExecutorServiceManager();
        ThreadPoolProfile users = manager.getThreadPoolProfile(PROFILE);
        ThreadPoolProfile profile = users == null ? profile(connections) : users;
        executor = manager.newThreadPool(this, NAME, profile);
        // a pool grows beyond that only when its queue is full
        int atATime = Math.max(1, profile.getPoolSize());
        boolean isPool = executor instanceof ThreadPoolExecutor;
        threads = isPool ? atATime : Integer.MAX_VALUE;
        turns = isPool ? null : new Semaphore(atATime);
    }

    private static ThreadPoolProfile profile(int connections) {
        ThreadPoolProfile profile = new ThreadPoolProfile(PROFILE);
        profile.setPoolSize(connections);
        profile.setMaxPoolSize(connections);
        return profile;
    }

    /**
     * Has one of the threads do it. The calling one does it where it is one of them, and where all of them are past their calls: they
     * may be waiting for what this one brings. What is in the queue by then waits until one of them is done.
     *
     * @return whether it was done by the calling thread; what comes after is then left to that
     */
    public boolean run(Work work) {
        Seat seat = SEAT.get();
        if (seat != null && seat.of == this) {
            inTurn(seat, work::call);
            return true;
        }
        boolean isAnyToCome = busy.get() < threads || calling.get() > 0;
        if (!isAnyToCome || ended != null) {
            work.call();
            return true;
        }
        Task task = new Task(work);
        String refused = null;
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            refused = "its thread pool, " + PROFILE + ", takes no more";
        }
        // a pool that is closed may drop what comes in silence
        boolean isLeft = (refused != null || executor.isShutdown()) && task.take();
        if (isLeft) {
            work.refuse(refused == null ? CallsUnderWay.STOPPING : refused);
        }
        return isLeft;
    }

    private void inTurn(Seat seat, Runnable call) {
        if (seat.isCalling) {
            // within a call, as an input that calls for each of its records: a second turn might never come
            call.run();
            return;
        }
        if (turns != null) {
            turns.acquireUninterruptibly();
        }
        calling.incrementAndGet();
        seat.isCalling = true;
        try {
            call.run();
        } finally {
            seat.isCalling = false;
            calling.decrementAndGet();
            if (turns != null) {
                turns.release();
            }
        }
    }

    /** Nothing that waits in the queue is called, until {@link #resume}. */
    void stop() {
        ended = CallsUnderWay.STOPPING;
    }

    void resume() {
        ended = null;
    }

    /** Each thread goes on until its work is done. */
    @Override
    public void close() {
        ended = "no route calls the workspace any more";
        manager.shutdown(executor);
    }

    /** Goes on with what the log knows of a message. */
    private final class Task implements Runnable {
        private final Work work;
        private final Map<String, String> logContext = MDC.getCopyOfContextMap();
        private final AtomicBoolean isTaken = new AtomicBoolean();

        Task(Work work) {
            this.work = work;
        }

        boolean take() {
            return isTaken.compareAndSet(false, true);
        }

        @Override
        public void run() {
            if (!take()) {
                return;
            }
            // where the pool is full it is the one that brought it
            Seat seatBefore = SEAT.get();
            Seat seat = new Seat(CallThreads.this);
            Map<String, String> logContextBefore = MDC.getCopyOfContextMap();
            busy.incrementAndGet();
            SEAT.set(seat);
            setLogContext(logContext);
            try {
                inTurn(seat, this::callOrRefuse);
                work.goOn();
            } finally {
                setLogContext(logContextBefore);
                if (seatBefore == null) {
                    SEAT.remove();
                } else {
                    SEAT.set(seatBefore);
                }
                busy.decrementAndGet();
            }
        }

        private void callOrRefuse() {
            String why = ended == null ? work.lapse() : ended;
            if (why == null) {
                work.call();
            } else {
                work.refuse(why);
            }
        }

        private static void setLogContext(Map<String, String> context) {
            if (context == null) {
                MDC.clear();
            } else {
                MDC.setContextMap(context);
            }
        }
    }
}
