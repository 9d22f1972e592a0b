package io.github.cameltwenty.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes records, looks at the id of each, and notes when every 10,000th came. */
final class RecordCounter implements Consumer<Map<String, Object>> {
    static final int STEP = 10_000;

    private final long expected;
    private final List<Double> perSecond = new ArrayList<>();
    private long count;
    private long stepStarted = System.nanoTime();

    RecordCounter(long expected) {
        this.expected = expected;
    }

    long expected() {
        return expected;
    }

    @Override
    public void accept(Map<String, Object> company) {
        if (company.get("id") == null) {
            throw new IllegalStateException("A record without id: " + company);
        }
        count++;
        if (count % STEP == 0) {
            long now = System.nanoTime();
            perSecond.add(STEP * 1e9 / (now - stepStarted));
            stepStarted = now;
        }
    }

    void check() {
        if (count != expected) {
            throw new IllegalStateException(count + " records instead of " + expected);
        }
    }

    /** Records a second, of each 10,000. */
    List<Double> perSecond() {
        return perSecond;
    }
}
