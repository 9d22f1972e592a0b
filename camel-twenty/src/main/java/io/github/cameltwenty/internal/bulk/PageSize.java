package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * How many records the pages of a walk are asked for, where nobody says: what all versions give, then more as long as that is
 * faster, as on 1.0.3. Later versions cut a page at {@link #EVERYWHERE} in silence, and are asked for no more than that again.
 */
public final class PageSize {
    /** The most that November 2025 and 2.21 give. */
    public static final int EVERYWHERE = 200;

    private static final int MOST = 1_000;

    /** By how much a larger page must be faster for each of its records. */
    private static final double GAIN = 0.9;

    private final LongSupplier nanoTime;
    private int size = EVERYWHERE;
    private int best = EVERYWHERE;
    private double bestTook = Double.MAX_VALUE;
    private boolean settled;
    private volatile long took;

    public PageSize() {
        this(System::nanoTime);
    }

    PageSize(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Sends, and measures how long that takes. */
    public Function<TwentyRequest, TwentyResult> timing(Function<TwentyRequest, TwentyResult> send) {
        return request -> {
            long start = nanoTime.getAsLong();
            TwentyResult result = send.apply(request);
            took = nanoTime.getAsLong() - start;
            return result;
        };
    }

    /**
     * Writes the size of the next page.
     *
     * @param given how many records the last one had
     */
    public void put(Map<String, String> query, int given) {
        if (!settled && given > 0) {
            learn(given);
        }
        query.put("limit", String.valueOf(size));
    }

    private void learn(int given) {
        double each = (double) took / given;
        if (given < size) {
            // cut by the server
            settle(EVERYWHERE);
        } else if (each > bestTook * GAIN) {
            settle(best);
        } else if (size == MOST) {
            settle(MOST);
        } else {
            best = size;
            bestTook = each;
            size = Math.min(MOST, size * 2);
        }
    }

    private void settle(int chosen) {
        size = chosen;
        settled = true;
    }
}
