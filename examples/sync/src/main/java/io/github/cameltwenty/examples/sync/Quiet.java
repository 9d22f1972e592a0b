package io.github.cameltwenty.examples.sync;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Knows when both sides are at rest: nothing was written while each was asked several times. */
public final class Quiet {
    private static final int POLLS = 5;

    private final Map<Row.Side, Integer> idlePolls = new EnumMap<>(Row.Side.class);
    private long writes;

    synchronized void written() {
        writes++;
        idlePolls.clear();
    }

    /** A poll of that side has found nothing. */
    public synchronized void idle(Row.Side side) {
        idlePolls.merge(side, 1, Integer::sum);
        notifyAll();
    }

    /** How often something was written to either side. */
    synchronized long writes() {
        return writes;
    }

    synchronized void await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        idlePolls.clear();
        while (idlePolls.size() < Row.Side.values().length
                || idlePolls.values().stream().anyMatch(polls -> polls < POLLS)) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IllegalStateException("The two sides are not at rest after " + most.toSeconds() + " s");
            }
            wait(left);
        }
    }
}
