package io.github.cameltwenty.internal.client;

/**
 * How much of a limit that was learned is used: all, less a margin, as long as nobody else calls the workspace. The margin grows
 * where calls arrive unevenly; the share shrinks by factors where others take a part, and grows again by steps.
 */
final class Tempo {
    /** As much slower than allowed: a call that arrives late makes the next one come too early for the server. */
    static final double MARGIN = 0.008;

    /** In nanoseconds: what a busy machine delays a call by. */
    static final long LEAST_MARGIN = 400_000;

    private static final double WIDER = 0.006;
    private static final double WIDEST = 0.25;
    private static final double NARROWER = 0.0005;

    private static final double LESS = 0.7;
    private static final double LEAST = 0.02;
    private static final double MORE = 0.05;

    private double margin = MARGIN;
    private double share = 1;

    /** From one call to the next where one is allowed in an interval, both in nanoseconds. */
    long spacing(long interval) {
        return (long) ((interval + Math.max(interval * margin, LEAST_MARGIN)) / share);
    }

    /** A call came a little early for the server. */
    void late() {
        margin = Math.min(WIDEST, margin + WIDER);
    }

    /** Others call the workspace too. */
    void crowded() {
        share = Math.max(LEAST, share * LESS);
    }

    /** No call was refused for a while. */
    void calm() {
        margin = Math.max(MARGIN, margin - NARROWER);
        share = Math.min(1, share + MORE);
    }
}
