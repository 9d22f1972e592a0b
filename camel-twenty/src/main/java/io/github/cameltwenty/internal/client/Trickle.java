package io.github.cameltwenty.internal.client;

import java.io.IOException;
import java.time.Duration;

/** A server that gives a byte now and then never falls silent. So a file has to come faster than that, while it is waited for. */
final class Trickle {
    /** A kilobyte in five seconds, where nobody says otherwise. */
    private static final int LEAST_BYTES = 64 * 1024;

    private final Duration most;
    private long waited;
    private long came;

    /**
     * @param most how long so many bytes may take, without the time in which nobody wants any
     */
    Trickle(Duration most) {
        this.most = most;
    }

    /** It is not asked for again: it would trickle again. */
    static final class TooSlowException extends IOException {
        private static final long serialVersionUID = 1L;

        private TooSlowException(long bytes, Duration most) {
            super("the file came too slowly: " + bytes + " bytes in callTimeout, " + most.toMillis() + " ms");
        }
    }

    /**
     * @param nanos waited for them
     * @throws TooSlowException where that was too long
     */
    void add(long nanos, int bytes) throws TooSlowException {
        waited += nanos;
        came += Math.max(bytes, 0);
        if (came >= LEAST_BYTES) {
            waited = 0;
            came = 0;
        } else if (waited > most.toNanos()) {
            throw new TooSlowException(came, most);
        }
    }
}
