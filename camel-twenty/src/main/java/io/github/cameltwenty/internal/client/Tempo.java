package io.github.cameltwenty.internal.client;

/**
 * How much of a limit that was learned is used: all, less a margin, as long as nobody else calls the workspace. The margin grows
 * where calls arrive unevenly; the share shrinks by factors where others take a part, and grows again by steps.
 */
final class Tempo {
    /** As much slower than allowed: a call that arrives late makes the next one come too early for the server. */
    private static final double MARGIN = 0.008;

    /** Of a limit that was learned, which nobody watches: a machine that is busy with other things delays calls by more. */
    private static final double LEARNED_MARGIN = 0.014;

    /** In nanoseconds: what a busy machine delays a call by. */
    private static final long LEAST_MARGIN = 400_000;

    private static final double WIDER = 0.005;
    private static final double WIDEST = 0.25;
    private static final double NARROWER = 0.0005;

    private static final double LESS = 0.7;
    private static final double LEAST = 0.02;
    private static final double MORE = 0.05;

    private final double narrowest;
    private double margin;
    private double share = 1;

    private Tempo(double margin) {
        this.narrowest = margin;
        this.margin = margin;
    }

    static Tempo ofFigure() {
        return new Tempo(MARGIN);
    }

    static Tempo learned() {
        return new Tempo(LEARNED_MARGIN);
    }

    /** From one call to the next where one is allowed in an interval, both in nanoseconds. */
    long spacing(long interval) {
        return (long) ((interval + Math.max(interval * margin, LEAST_MARGIN)) / share);
    }

    /**
     * A call came a little early for the server.
     *
     * @param times how often lately
     */
    void late(int times) {
        margin = Math.min(WIDEST, margin + times * WIDER);
    }

    /** Others call the workspace too. */
    void crowded() {
        share = Math.max(LEAST, share * LESS);
    }

    /** No call was refused for a while. */
    void calm() {
        margin = Math.max(narrowest, margin - NARROWER);
        share = Math.min(1, share + MORE);
    }
}
