package io.github.cameltwenty.internal.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All waiting of a client, and its calls under way. Waiting ends at once when the client stops, the thread is interrupted, or a
 * deadline forbids it. While Camel is stopping, short waits for a call's turn go on, so that work under way comes to its end.
 */
public final class Waits {
    /** In nanoseconds. */
    private static final long LONGEST_SILENCE = 1_000_000_000;

    private final Turn turn;
    private final ReentrantLock lock;
    private final Condition stop;
    private final CallsUnderWay calls = new CallsUnderWay();
    private boolean stopped;
    private boolean stopping;

    /** Of a client that shares its turn with nobody. */
    public Waits() {
        this(new Turn());
    }

    /**
     * @param turn shared with the other clients of the workspace
     */
    Waits(Turn turn) {
        this.turn = turn;
        this.lock = turn.lock;
        this.stop = lock.newCondition();
    }

    /** The wait was not to be, or was cut short. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;

        Ended(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * @throws Ended where the time is not there to be waited, as when Camel is stopping; the message says why
     */
    void await(Duration time, Attempts attempts) throws Ended {
        await(time, attempts, false);
    }

    /**
     * Waits for the pace of the calls: while Camel is stopping, up to a second.
     *
     * @throws Ended as {@link #await}
     */
    void awaitPace(Duration time, Attempts attempts) throws Ended {
        await(time, attempts, time.toNanos() <= LONGEST_SILENCE);
    }

    private void await(Duration time, Attempts attempts, boolean goesOn) throws Ended {
        Instant deadline = attempts.deadline();
        if (deadline != null && Instant.now().plus(time).isAfter(deadline)) {
            throw deadlinePassed();
        }
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > LONGEST_SILENCE; left = end - System.nanoTime()) {
            await(LONGEST_SILENCE, goesOn);
            attempts.tellWaiting();
        }
        await(end - System.nanoTime(), goesOn);
    }

    private void await(long time, boolean goesOn) throws Ended {
        lock.lock();
        try {
            long nanos = time;
            while (nanos > 0 && !ends(goesOn)) {
                nanos = stop.awaitNanos(nanos);
            }
            if (ends(goesOn)) {
                throw stopping();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits, in the order of coming, until nobody else has the turn. Who has it must {@link #endTurn end} it.
     *
     * @param deadline null for none
     */
    void beginTurn(Instant deadline) throws Ended {
        lock.lock();
        boolean isMine = false;
        try {
            while (turn.isTaken && !stopped) {
                awaitTurn(deadline);
            }
            if (stopped) {
                throw stopping();
            }
            turn.isTaken = true;
            turn.count++;
            isMine = true;
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            if (!isMine && !turn.isTaken) {
                // it may have been the one that was woken
                turn.free.signal();
            }
            lock.unlock();
        }
    }

    private void awaitTurn(Instant deadline) throws InterruptedException, Ended {
        if (stopping) {
            awaitTurnShortly();
        } else if (deadline == null) {
            turn.free.await();
        } else if (!turn.free.awaitUntil(Date.from(deadline))) {
            throw deadlinePassed();
        }
    }

    /** Another client may hold the turn for as long as its own wait takes. */
    private void awaitTurnShortly() throws InterruptedException, Ended {
        long count = turn.count;
        boolean isSignalled = turn.free.awaitNanos(LONGEST_SILENCE) > 0;
        // it may be free although the time is over: the time goes on until the lock is had again
        if (turn.isTaken && !isSignalled && turn.count == count) {
            throw stopping();
        }
    }

    void endTurn() {
        lock.lock();
        try {
            turn.isTaken = false;
            turn.free.signal();
        } finally {
            lock.unlock();
        }
    }

    private boolean ends(boolean goesOn) {
        return stopped || stopping && !goesOn;
    }

    private static Ended stopping() {
        return new Ended(CallsUnderWay.STOPPING);
    }

    private static Ended deadlinePassed() {
        return new Ended("the deadline of the exchange comes before");
    }

    private static Ended interrupted() {
        Thread.currentThread().interrupt();
        return new Ended("the thread was interrupted");
    }

    CallsUnderWay calls() {
        return calls;
    }

    /**
     * Camel is stopping: work under way goes on from call to call as long as it is answered and may do so.
     *
     * @param time until it must have ended
     */
    public void drain(Duration time) {
        signal(true, false);
        calls.stop(time);
    }

    /** Ends all waits, and those to come until {@link #resume}; calls that are under way get a last moment. */
    public void stop() {
        signal(true, true);
        calls.stop(Duration.ZERO);
    }

    public void resume() {
        signal(false, false);
        calls.resume();
    }

    private void signal(boolean isStopping, boolean isStopped) {
        lock.lock();
        try {
            stopping = isStopping;
            stopped = isStopped;
            stop.signalAll();
            turn.free.signalAll();
        } finally {
            lock.unlock();
        }
    }

    static Duration milliseconds(long milliseconds) {
        return Duration.ofNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
